"""Mark what stands where in the text: times, names, quotations, events. Annotators add, never edit."""

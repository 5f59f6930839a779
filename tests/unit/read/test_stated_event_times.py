import pytest

from newsld.model.annotation import Modality
from newsld.model.moment import Moment
from newsld.read.event_times import moment_of, taking_place, time_of


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2031", "2031"),
        ("2031-05", "2031-05"),
        ("2031-05Z", "2031-05"),
        ("2031-05-09+03:00", "2031-05-09"),
        (" 2031-05-09T10:00:00.000Z ", "2031-05-09T10:00:00+00:00"),
        ("soon", None),
        ("2031-13", None),
        ("2031-02-30", None),
    ],
)
def test_dates_keep_their_precision(text: str, edtf: str | None) -> None:
    moment = moment_of(text)
    assert (moment.edtf if moment else None) == edtf


@pytest.mark.parametrize(
    ("start", "end", "duration", "edtf"),
    [
        ("2031-05-09", "", "", "2031-05-09"),
        ("2031-05-09", "2031-05-09", "", "2031-05-09"),
        ("2031-05-09", "2031-06", "", "2031-05-09/2031-06"),
        ("", "2031-06", "", "../2031-06"),
        ("2031-05-09", "", "P1D", "2031-05-09"),
        ("2031-05-30", "", "P3D", "2031-05-30/2031-06-01"),
        ("2031-05-30", "", "P1W", "2031-05-30/2031-06-05"),
        ("2031-05-30", "", "PT36H", "2031-05-30/2031-05-31"),
        ("2031-05-30T23:30:00-04:00", "", "PT45M", "2031-05-30T23:30:00-04:00/2031-05-31T00:15:00-04:00"),
        ("2031-05-30T23:30:00Z", "2031-05-31", "PT45M", "2031-05-30T23:30:00+00:00/2031-05-31"),
        ("2031-05", "", "P2D", "2031-05"),
    ],
)
def test_a_time_is_told_as_finely_as_the_source_does(start: str, end: str, duration: str, edtf: str) -> None:
    when, fault = time_of(start, end, duration)
    assert when is not None
    assert (when.edtf, fault) == (edtf, "")


@pytest.mark.parametrize(
    ("start", "end", "duration", "edtf", "fault"),
    [
        ("2031-05-09", "2031-05-08", "", "2031-05-09", "it ends (2031-05-08) before it begins (2031-05-09)"),
        (
            "2031-05-09T10:00:00Z", "2031-05-09T10:00:00+02:00", "", "2031-05-09T10:00:00+00:00",
            "it ends (2031-05-09T10:00:00+02:00) before it begins (2031-05-09T10:00:00Z)",
        ),
        ("tomorrow", "", "", None, "'tomorrow' is no date"),
        ("2031-05-09", "late", "", "2031-05-09", "'late' is no date"),
        ("2031-05-09", "", "P1Y2M", "2031-05-09", "'P1Y2M' is no duration of days and hours"),
        ("9999-12-31", "", "P99999D", "9999-12-31", ""),
    ],
)  # fmt: skip
def test_what_cannot_be_is_left_out_and_told(start: str, end: str, duration: str, edtf: str | None, fault: str) -> None:
    when, told = time_of(start, end, duration)
    assert (when.edtf if when else None, told) == (edtf, fault)


def test_an_approximate_time_says_so() -> None:
    when, _ = time_of("2031-05-09", "2031-05-10", approximate=True)
    assert when is not None
    assert when.edtf == "2031-05-09~/2031-05-10~"


@pytest.mark.parametrize(
    ("status", "modality", "also"),
    [
        ("eventoccurstatus:eos6", Modality.CANCELLED, None),
        ("http://cv.iptc.org/newscodes/speventstatus/canceled", Modality.CANCELLED, None),
        ("http://cv.iptc.org/newscodes/speventstatus/postponed/", Modality.PLANNED, "EventPostponed"),
        ("speventstatus:rescheduled", Modality.PLANNED, "EventRescheduled"),
        ("eventstatus:inprogress", Modality.ONGOING, None),
        ("speventstatus:post-event", Modality.HAPPENED, None),
    ],
)
def test_a_status_goes_before_the_dates(status: str, modality: Modality, also: str | None) -> None:
    when, _ = time_of("2031-05-09")
    found = taking_place(status, when, Moment.parse("2040"))
    assert (found.modality, found.status, found.why) == (modality, also, "")


@pytest.mark.parametrize(
    ("start", "end", "written", "modality"),
    [
        ("2031-05-09", "", "2031-05-08T09:00:00Z", Modality.PLANNED),
        ("2031-05-09", "", "2031-05-09T09:00:00Z", Modality.PLANNED),
        ("2031-05-09", "", "2031-05-10T09:00:00Z", Modality.HAPPENED),
        ("2031-05-09", "2031-05-11", "2031-05-10T09:00:00Z", Modality.ONGOING),
        ("2031-05-09", "2031-05-11", "2031-05-12", Modality.HAPPENED),
        ("2031-05-09T10:00:00Z", "", "2031-05-09T13:00:00+02:00", Modality.HAPPENED),
        ("2031-05-09T10:00:00Z", "", "2031-05-09T11:00:00+02:00", Modality.PLANNED),
        ("2031", "", "2031-05-10", Modality.PLANNED),
    ],
)
def test_dates_are_compared_with_that_of_the_item(start: str, end: str, written: str, modality: Modality) -> None:
    when, _ = time_of(start, end)
    found = taking_place("eventoccurstatus:eos5", when, Moment.parse(written))
    assert found.modality is modality
    assert found.why


def test_what_has_no_dates_to_compare_is_planned() -> None:
    assert taking_place("", None, Moment.parse("2031")).modality is Modality.PLANNED
    when, _ = time_of("1999")
    assert taking_place("", when, None).modality is Modality.PLANNED

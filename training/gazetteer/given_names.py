"""First names, by which titles of pages are told to be of people; written for newsld.

Names that mostly mean something else at the head of a capitalised name in news (``Faith``, ``Georgia``, ``Paris``) are
left out; those of many peoples stand here, since news is about all of them.
"""

from __future__ import annotations

_GIVEN = """
Aaron Abby Abdel Abdul Abdulla Abdullah Abigail Abiy Abraham Abu Achieng Ada Adam Adela Adele Adnan Adrian Adriana
Agnes Ahmad Ahmed Aisha Akira Akua Alain Alan Alastair Albert Alberto Alejandra Alejandro Aleksandar Aleksander
Aleksandr Aleksandra Alessandro Alex Alexander Alexandra Alexandre Alexei Alexey Alexis Alfonso Alfred Alfredo Ali
Alice Alicia Alina Alireza Alison Allan Allen Alvaro Ama Amal Amanda Amartya Amelia Amina Amir Amit Amy Ana Anas
Anastasia Anatoly Anders Andre Andrea Andreas Andrei Andres Andrew Andrey Andris Andrzej András André Andrés Andy
Angela Angelina Angus Anil Anita Anjali Ann Anna Anne Annette Annie Annika Ansel Anthony Antoine Anton Antonella
Antonia Antonio Antony Antti António Anwar Aoife Arash Archie Ariel Arjun Arnold Aroha Arthur Arturo Arun Arvind Ashley
Ashraf Asif Askar Astrid Attila Audrey Audun August Augusto Aung Aurora Avigdor Ayesha Ayşe Aziz Barack Barbara Barry
Bart Bashar Beatrice Beatriz Ben Benazir Benedict Benedikt Benigno Benjamin Benny Benyamin Bernard Bernardo Bernie Bert
Beth Betty Beverly Bianca Bilawal Bill Billy Birgitte Bjarni Björn Blake Bob Bobby Bogdan Boris Boyko Brad Bradley
Brandon Brenda Brendan Brett Brian Bridget Bruce Bruno Bryan Budi Burak Caitlin Calvin Cameron Camila Camille Carl
Carla Carlo Carlos Carly Carmen Carol Carolina Caroline Carolyn Carwyn Catalina Catherine Cecilia Celia Cesar Chad
Charles Charlie Charlotte Chelsea Chen Cheryl Chiara Chidi Chinedu Chloe Chris Christian Christiana Christina Christine
Christoph Christophe Christopher Chuck Ciarán Cindy Claire Clara Clare Clarence Claude Claudia Claudio Clive Colin
Colleen Connor Conor Constance Corazon Corey Cornelius Craig Crina Cristian Cristiano Cristina Curtis Cynthia Cyril
Cédric César Dacian Daisy Dale Dalia Damian Damien Dan Dana Daniel Daniela Danielle Danny Daphne Darius Darren Dave
David Davit Dean Debbie Deborah Deepak Denis Denise Dennis Derek Dermot Devendra Devlet Dewi Diana Diane Diego Dieter
Dilip Dimitri Dimitris Dina Dirk Dmitri Dmitry Dolores Dominic Dominique Don Donald Donka Donna Doris Dorothy Doug
Douglas Dragan Duncan Dwight Dylan Débora Ebba Ebrahim Ed Eddie Edgar Edgars Edith Edmund Edna Eduard Eduardo Edward
Edwin Ehud Eileen Ekrem Elaine Eleanor Elena Eli Elias Elisa Elisabeth Elizabeth Ella Ellen Elliott Elon Elsa Emanuel
Emeka Emil Emilia Emilio Emily Emine Emma Emmanuel Emmerson Emomali Enda Enrico Enrique Eric Erica Erik Erika Erna
Ernest Ernesto Erwin Esther Ethan Eugene Eva Evan Evelyn Ewan Fabian Fabio Fadi Fahad Faisal Farah Farhad Farid Fatemeh
Fatima Fatma Fatou Federico Felicia Felipe Felix Ferdinand Ferenc Fernanda Fernando Filip Fiona Florian Fofi Frances
Francesca Francesco Francis Francisco Franco Frank Franz François Fred Freddie Frederic Frederick Fredrik Friedrich
Fritz Gabriel Gabriela Gabriele Ganesh Gareth Gary Gavin Geert Gemma Gene Geoff Geoffrey George Georgi Georgina Gerald
Gerard Gergely Gerhard Gerry Gert Ghassan Gholam Gianni Giannis Gilbert Giles Gina Giorgi Giorgio Giovanni Gitanas
Giulia Giuseppe Glenn Gloria Gonzalo Goran Gordon Gotabaya Grace Graciela Graeme Graham Greg Gregory Greta Guido
Guillermo Gulnara Gunnar Gunter Gustav Gustavo Guy Guðni Gwen Gábor Gérald Hadi Haidar Haider Haile Hakan Hamdullah
Hamid Hamza Hanan Hannah Hans Harold Harriet Harry Haruko Harvey Hasan Hashim Hassan Haydar Hazel Hector Heidi Heike
Heinrich Helen Helena Helle Helmut Hemi Henri Henrik Henry Herbert Herman Hilary Hillary Hiroshi Hoang Holly Horst
Hossein Howard Hristo Hubert Hugh Hugo Humza Hussain Hussein Héctor Hélio Hélène Ian Ibrahim Ida Ignacio Igor Ilana
Ilham Ilona Ilya Imelda Imran Ines Inga Ingrid Ingrida Inés Irakli Irene Irina Iris Irma Isaac Isabel Isabella Isaiah
Ismael Ismail Ivan Ivana Ivica Iván Jaap Jacinda Jack Jackie Jackson Jacob Jacqueline Jacques Jaime Jake Jakob Jakub
Jamal James Jamie Jan Jana Jane Janet Janice Janis Jared Jasmine Jason Javier Jay Jean Jeanne Jeff Jeffrey Jejomar
Jelena Jennifer Jenny Jens Jeremy Jerome Jerry Jesse Jessica Jessie Jesús Jill Jim Jimmy Jiri Jiří Jo Joachim Joan
Joanna Joanne Joe Joel Joerg Johan Johannes John Johnnie Johnny Joko Jon Jonas Jonathan Jordi Jorge Jose Josef Joseph
Josephine Josh Joshua Josie José Joyce João Juan Juana Judith Judy Juha Julia Julian Juliana Julie Juliet Julio Julius
June Juris Jussi Justin Justine Jörg Jürgen Jüri Jānis Kaja Kamal Kamala Kamau Karen Karim Karin Karl Karla
Kassym-Jomart Katalin Kate Katharina Katherine Kathleen Kathryn Kathy Katie Katrina Katrín Kay Kazuo Keiko Keir Keith
Kelly Kemal Ken Kenji Kenneth Kenta Kerry Kersti Kevin Khaled Khaleda Khalid Kim Kimberly Kiril Kirsten Kirsty Klaus
Kofi Kojo Konstantin Kristalina Kristen Kristin Kristina Kurt Kwame Kwasi Kwesi Kyle Kyriakos Lakshmi Lance Larry Lars
Laura Lauren Laurence Laurent Lawrence Lea Leanne Lee Leila Lena Leni Lennart Leo Leon Leonard Leonardo Leonid Leslie
Lewis Leyla Li Liam Lidia Lily Linda Lindsay Lindsey Lionel Lisa Liu Liz Lloyd Lorena Lorenzo Lorna Lorraine Louis
Louisa Louise Luc Luca Lucas Lucia Lucy Lucía Ludovic Luigi Luis Luisa Luiz Lukas Luke Luís Lydia Lynn László Mads
Magdalena Magnus Mahinda Mahmoud Mahmud Maithripala Malcolm Malik Mamata Manfred Manju Manuel Manuela Mara Marc Marcel
Marcelo Marcia Marco Marcos Marcus Margaret Margarita Maria Mariam Mariana Marianne Marie Marie-Lourdes Marina Mario
Marion Mark Marko Marlene Marta Martha Martin Martina Martín Marvin Mary Maryam María Masahiro Massimo Mateo Mateusz
Matt Matteo Matthew Matthias Matti Maureen Maurice Mauricio Mauro Max Maxim Maxime Maya Megan Mehdi Mehmet Mehrdad Mei
Melanie Melinda Melissa Meral Mere Meredith Mette Michael Michal Michel Michele Michelle Micheál Miguel Mikael Mike
Mikhail Mikheil Milan Milorad Milos Miloš Minh Miranda Miriam Mirjana Mitch Mitchell Mohamad Mohamed Mohammad Mohammed
Mohsen Moira Moishe Mona Monica Monika Morgan Moritz Moses Moshe Muhammad Muhammadu Mulatu Mustafa Mustapha Myriam
Nabil Nadhim Nadia Nadine Naftali Nahuel Nancy Naomi Narendra Narges Nasrin Nasser Natalia Natalie Natasha Nate Nathan
Nathaniel Naveen Nawaz Nebojsa Neil Nelson Nenad Nerida Ngozi Nguyen Niamh Nicholas Nick Nicola Nicolae Nicolas Nicole
Nicolás Nigel Nikita Nikki Nikol Nikola Nikolai Nikolas Nikos Nils Nina Nino Nirmala Nkosazana Noah Noam Noel Nomvula
Noor Nora Norbert Norma Norman Nuno Nursultan Octavio Odile Olaf Oleg Oleksandr Olena Olga Oliver Olivia Olivier
Olusegun Oluwaseun Omar Ondřej Orit Orlando Osama Oscar Oskar Otieno Otto Owen Pablo Paddy Pamela Panagiotis Paolo
Pascal Patrice Patricia Patricio Patrick Paul Paula Paulo Pavel Pawel Pedro Peggy Pekka Penelope Penny Percy Pervez
Petar Pete Peter Petr Petra Petro Petteri Phil Philip Philipp Philippa Philippe Phillip Pierre Pietro Piotr Piret Polly
Pranab Prayut Predrag Priit Priti Priya Péter Rachel Rafael Rafał Rahel Rahul Rainer Raj Rajesh Ralph Ramesh Ramiro
Ramon Ramzan Ramón Randall Randy Rania Ranil Raphael Raquel Rashid Ratan Ratko Raul Ravi Ray Raymond Razia Raúl Rebecca
Recep Regina Rehman Reinhard Renata Renate Rene René Reza Rhodri Riad Ricardo Riccardo Richard Rick Ricky Riley Rishi
Rita Robert Roberta Roberto Robin Rodaba Rodney Rodolfo Rodrigo Roger Roland Rolf Roman Romelu Ron Ronald Ronan Ronnie
Rory Rosa Rosalind Rose Rosemary Ross Roy Ruben Rudolf Rudy Rumen Rupert Ruslan Russell Ruth Ryan Rémi Sabah Sabine
Sabrina Sadyr Saeed Sajid Sally Salma Salman Salome Salvador Salvatore Sam Samantha Samir Samuel Sandra Sandro Sandy
Sanjay Sanna Santiago Sara Sarah Sasha Sauli Scott Sean Sebastian Selam Serena Serge Sergei Sergey Sergio Serkan Seth
Shane Shannon Sharon Shaun Shavkat Shehbaz Sheila Shinzo Shira Shirin Shirley Shmuel Siddharth Sigrid Siim Silke Silvia
Silvio Simon Simona Simone Sinéad Siobhan Sione Sipho Sirimavo Siti Siv Sizwe Slobodan Smriti Sofia Solomon Somchai
Sonia Sophia Sophie Stan Stanislav Stanley Stefan Stefania Stefano Stephanie Stephen Stephon Steve Steven Stewart
Stuart Stéphane Sudhir Suella Suleiman Sunil Suresh Susan Susanna Susanne Sushma Susilo Suzanne Sven Svetlana Sylvia
Sylvie Sébastien Tadeusz Takeshi Tamara Tamir Tania Tanya Tara Tariq Tarja Tatiana Tayyip Ted Tedros Tendai Terence
Teresa Terry Tessa Thabo Thandi Thanh Theodore Theresa Thibaut Thierry Thomas Thérèse Tiago Tiffany Tim Timothy Tina
Tito Tobias Toby Todd Tom Tomas Tomasz Tommy Tomás Tomáš Tony Toomas Tracy Traian Trevor Tristan Tsegaye Tunde Uhuru
Ulf Ulises Ulla Ulrich Umar Ursula Uwe Valdis Valentina Valeria Valerie Valery Vanessa Vasilis Vera Veronica Vesna
Vicente Vicky Victor Victoria Vijay Vikas Vikram Viktor Viktoria Vincent Vincenzo Viola Viorica Virgil Vitaly Vivian
Vladimir Volodymyr Waleed Walid Wallace Walter Wanda Wang Wanjiru Warren Wayne Wei Wendy Werner Wilbur Wilfred Wilhelm
Will Willem William Willy Wilner Winston Wiremu Wolfgang Xavier Xi Ximena Yael Yahya Yair Yana Yanis Yannick Yasmin
Yasser Yaw Yevgeny Yitzhak Yogi Yoko Yolanda Yoshihide Youssef Yuki Yukio Yulia Yuri Yury Yusuf Yves Yvette Yvonne
Zachary Zahra Zainab Zdenek Zdeněk Zeynep Zhang Zoe Zoltan Zoltán Zoran Zurab Zuzana Álvaro
"""

GIVEN_NAMES: frozenset[str] = frozenset(_GIVEN.split())
"""First names as written."""

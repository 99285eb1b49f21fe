<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>AnsweredCard</name>
  <message numerus="yes">
   <source>Compare with %n earlier time(s)</source>
   <translation>
    <numerusform>Compare with %n earlier time</numerusform>
    <numerusform>Compare with %n earlier times</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BellCard</name>
  <message numerus="yes">
   <source>%n minute(s)</source>
   <translation>
    <numerusform>%n minute</numerusform>
    <numerusform>%n minutes</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BookView</name>
  <message numerus="yes">
   <source>%n page(s), the oldest first.</source>
   <translation>
    <numerusform>%n page, the oldest first.</numerusform>
    <numerusform>%n pages, the oldest first.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BreathingTimer</name>
  <message numerus="yes">
   <source>%n breath(s)</source>
   <translation>
    <numerusform>%n breath</numerusform>
    <numerusform>%n breaths</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n breath(s) left</source>
   <translation>
    <numerusform>%n breath left</numerusform>
    <numerusform>%n breaths left</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BringIn</name>
  <message numerus="yes">
   <source>%n page(s) came in</source>
   <translation>
    <numerusform>%n page came in</numerusform>
    <numerusform>%n pages came in</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CalendarFiles</name>
  <message numerus="yes">
   <source>%n date(s) would come in.</source>
   <translation>
    <numerusform>%n date would come in.</numerusform>
    <numerusform>%n dates would come in.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n date(s) are here already.</source>
   <translation>
    <numerusform>%n date are here already.</numerusform>
    <numerusform>%n dates are here already.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n date(s) cannot be read as a whole.</source>
   <translation>
    <numerusform>%n date cannot be read as a whole.</numerusform>
    <numerusform>%n dates cannot be read as a whole.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n date(s) came in.</source>
   <translation>
    <numerusform>%n date came in.</numerusform>
    <numerusform>%n dates came in.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n date(s) written. No passphrase protects the file.</source>
   <translation>
    <numerusform>%n date written. No passphrase protects the file.</numerusform>
    <numerusform>%n dates written. No passphrase protects the file.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CircleCard</name>
  <message numerus="yes">
   <source>in touch %n day(s) ago</source>
   <translation>
    <numerusform>in touch %n day ago</numerusform>
    <numerusform>in touch %n days ago</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>DateForm</name>
  <message numerus="yes">
   <source>%n minute(s)</source>
   <translation>
    <numerusform>%n minute</numerusform>
    <numerusform>%n minutes</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>DateJump</name>
  <message numerus="yes">
   <source>%n page(s)</source>
   <translation>
    <numerusform>%n page</numerusform>
    <numerusform>%n pages</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>DateWords</name>
  <message numerus="yes">
   <source>Every %n week(s)</source>
   <translation>
    <numerusform>Every %n week</numerusform>
    <numerusform>Every %n weeks</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more</source>
   <translation>
    <numerusform>%n more</numerusform>
    <numerusform>%n more</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>DatesDialog</name>
  <message numerus="yes">
   <source>%n date(s)</source>
   <translation>
    <numerusform>%n date</numerusform>
    <numerusform>%n dates</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>FilteredCards</name>
  <message numerus="yes">
   <source>%n shown</source>
   <translation>
    <numerusform>%n shown</numerusform>
    <numerusform>%n shown</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>FindingsPane</name>
  <message numerus="yes">
   <source>%n mistake(s) to mend</source>
   <translation>
    <numerusform>%n mistake to mend</numerusform>
    <numerusform>%n mistakes to mend</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n warning(s) to look at</source>
   <translation>
    <numerusform>%n warning to look at</numerusform>
    <numerusform>%n warnings to look at</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>HeldWords</name>
  <message numerus="yes">
   <source>%n page(s)</source>
   <translation>
    <numerusform>%n page</numerusform>
    <numerusform>%n pages</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n member(s) of the circle</source>
   <translation>
    <numerusform>%n member of the circle</numerusform>
    <numerusform>%n members of the circle</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n picture(s) or file(s)</source>
   <translation>
    <numerusform>%n picture or file</numerusform>
    <numerusform>%n pictures or files</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ImportWords</name>
  <message numerus="yes">
   <source>%n page(s)</source>
   <translation>
    <numerusform>%n page</numerusform>
    <numerusform>%n pages</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>JournalMenu</name>
  <message numerus="yes">
   <source>%n word(s) on this page.</source>
   <translation>
    <numerusform>%n word on this page.</numerusform>
    <numerusform>%n words on this page.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of them chosen.</source>
   <translation>
    <numerusform>%n of them chosen.</numerusform>
    <numerusform>%n of them chosen.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ListWords</name>
  <message numerus="yes">
   <source>%n page(s) of this day in earlier years</source>
   <translation>
    <numerusform>%n page of this day in earlier years</numerusform>
    <numerusform>%n pages of this day in earlier years</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n page(s) on {day}</source>
   <translation>
    <numerusform>%n page on {day}</numerusform>
    <numerusform>%n pages on {day}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n page(s)</source>
   <translation>
    <numerusform>%n page</numerusform>
    <numerusform>%n pages</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>MonthGrid</name>
  <message numerus="yes">
   <source>%n page(s)</source>
   <translation>
    <numerusform>%n page</numerusform>
    <numerusform>%n pages</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>MonthTable</name>
  <message numerus="yes">
   <source>and %n more month(s)</source>
   <translation>
    <numerusform>and %n more month</numerusform>
    <numerusform>and %n more months</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>PictureStrip</name>
  <message numerus="yes">
   <source>Adding %n…</source>
   <translation>
    <numerusform>Adding %n…</numerusform>
    <numerusform>Adding %n…</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>PlanPrinter</name>
  <message numerus="yes">
   <source>{done} There was too much for one page: it has %n page(s).</source>
   <translation>
    <numerusform>{done} There was too much for one page: it has %n page.</numerusform>
    <numerusform>{done} There was too much for one page: it has %n pages.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>PreviewDialog</name>
  <message numerus="yes">
   <source>Bring in %n page(s)</source>
   <translation>
    <numerusform>Bring in %n page</numerusform>
    <numerusform>Bring in %n pages</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n page(s)</source>
   <translation>
    <numerusform>%n page</numerusform>
    <numerusform>%n pages</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>PrivacyCard</name>
  <message numerus="yes">
   <source>after %n minute(s)</source>
   <translation>
    <numerusform>after %n minute</numerusform>
    <numerusform>after %n minutes</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ResourceFacts</name>
  <message numerus="yes">
   <source>%n dated note(s) on record, {years}. Open “More about this”.</source>
   <translation>
    <numerusform>%n dated note on record, {years}. Open “More about this”.</numerusform>
    <numerusform>%n dated notes on record, {years}. Open “More about this”.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ResourcesPage</name>
  <message numerus="yes">
   <source>%n listed</source>
   <translation>
    <numerusform>%n listed</numerusform>
    <numerusform>%n listed</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SearchEverything</name>
  <message numerus="yes">
   <source>%n thing(s) found</source>
   <translation>
    <numerusform>%n thing found</numerusform>
    <numerusform>%n things found</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SidePane</name>
  <message numerus="yes">
   <source>On this day: %n page(s)</source>
   <translation>
    <numerusform>On this day: %n page</numerusform>
    <numerusform>On this day: %n pages</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TakeOut</name>
  <message numerus="yes">
   <source>%n page(s) written. No passphrase protects this copy.</source>
   <translation>
    <numerusform>%n page written. No passphrase protects this copy.</numerusform>
    <numerusform>%n pages written. No passphrase protects this copy.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TodayPage</name>
  <message numerus="yes">
   <source>On this day: %n page(s)</source>
   <translation>
    <numerusform>On this day: %n page</numerusform>
    <numerusform>On this day: %n pages</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TrashDialog</name>
  <message numerus="yes">
   <source>%n page(s) will be gone. Only a backup could bring them back.</source>
   <translation>
    <numerusform>%n page will be gone. Only a backup could bring them back.</numerusform>
    <numerusform>%n pages will be gone. Only a backup could bring them back.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TrashList</name>
  <message numerus="yes">
   <source>goes for good in %n day(s)</source>
   <translation>
    <numerusform>goes for good in %n day</numerusform>
    <numerusform>goes for good in %n days</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>WeeksCard</name>
  <message numerus="yes">
   <source>%n day(s) so far. A few more, and a line will show.</source>
   <translation>
    <numerusform>%n day so far. A few more, and a line will show.</numerusform>
    <numerusform>%n days so far. A few more, and a line will show.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>WorksheetDialog</name>
  <message numerus="yes">
   <source>All %n exercise(s) of this lesson</source>
   <translation>
    <numerusform>All %n exercise of this lesson</numerusform>
    <numerusform>All %n exercises of this lesson</numerusform>
   </translation>
  </message>
 </context>
</TS>

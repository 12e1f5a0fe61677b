/** What programs put on the clipboard, written after their manner; the text is invented. */

/** Word 2016: mso styles, conditional comments, `<o:p>`, lists as paragraphs, a picture by VML and by file:. */
export const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/>
</o:OfficeDocumentSettings></xml><![endif]--><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View>
<w:TrackMoves/></w:WordDocument></xml><![endif]--><style><!-- /* Font Definitions */ @font-face{font-family:"Cambria Math";}
p.MsoNormal{margin:0cm;font-size:14.0pt;font-family:"Times New Roman",serif;} --></style></head>
<body lang=EN-US style='tab-interval:36.0pt;word-wrap:break-word'><!--StartFragment-->
<p class=MsoNormal align=center style='text-align:center'><b style='mso-bidi-font-weight:normal'><span lang=VI
style='font-size:14.0pt;font-family:"Times New Roman",serif;color:red;mso-ansi-language:VI'>KẾ HOẠCH<o:p></o:p></span></b></p>
<p class=MsoNormal style='text-align:justify;text-indent:36.0pt'><span lang=VI style='font-size:14.0pt;mso-ansi-language:VI'>Ủy
ban nhân dân xã tổ chức <i style='mso-bidi-font-style:normal'>Tuần lễ chuyển đổi số</i> từ ngày <u>10/10</u>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt
"Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI>Hướng dẫn nộp hồ
sơ trực tuyến<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><span lang=VI>Cấp chữ
ký số cho người dân<o:p></o:p></span></p>
<p class=MsoNormal><span style='mso-no-proof:yes'><!--[if gte vml 1]><v:shape id="Picture_x0020_1" style='width:451pt'>
<v:imagedata src="file:///C:/Users/VANPHO~1/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg"/></v:shape><![endif]--><![if !vml]><img
width=602 height=339 src="file:///C:/Users/VANPHO~1/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg" v:shapes="Picture_x0020_1"><![endif]></span></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
<tr style='mso-yfti-irow:0'><td width=301 valign=top style='width:225.4pt;border:solid windowtext 1.0pt'>
<p class=MsoNormal><b>Nội dung<o:p></o:p></b></p></td><td width=301><p class=MsoNormal><b>Đơn vị<o:p></o:p></b></p></td></tr>
<tr><td width=301 colspan=2><p class=MsoNormal>Văn phòng HĐND và UBND<o:p></o:p></p></td></tr></table>
<!--EndFragment--></body></html>`;

/** Google Docs: the whole in a bold element that is not bold, styles on every span, list items with aria levels. */
export const GOOGLE_DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><h2 dir="ltr"
style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;">Lịch
tiêm chủng</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-family:Arial;color:#434343;background-color:#ffff00;font-weight:400;">Trạm
y tế xã tiêm </span><span style="font-size:11pt;font-weight:700;">miễn phí</span><span style="font-weight:400;">, xem </span><a
href="https://www.google.com/url?q=https://example.vn/tiem-chung&amp;sa=D" style="text-decoration:none;"><span
style="color:#1155cc;text-decoration:underline;">hướng dẫn</span></a></p><ul style="margin-top:0;"><li dir="ltr" aria-level="1"
style="list-style-type:disc;"><p dir="ltr" role="presentation"><span style="font-weight:400;">Trẻ dưới 1 tuổi</span></p></li><ul><li
dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>Mang sổ tiêm</span></p></li></ul></ul><br></b>`;

/** A page of news, with what stands around the text and pictures of two kinds. */
export const WEB_PAGE = `<meta charset="utf-8"><div class="article" style="font-family:Roboto;color:rgb(34,34,34)" onclick="track()">
<h1 style="font-size:32px">Mưa lớn</h1><script>alert(1)</script><style>p{color:red}</style>
<p style="margin:0 0 18px;color:#222"><font color="blue" size="4">Từ chiều nay</font>, mưa to ở&nbsp;nhiều nơi.</p>
<figure><img src="https://bao.example.vn/anh/mua-lon.jpg" alt=""><figcaption>Nước dâng ở bến đò. Ảnh: Đài xã</figcaption></figure>
<p>Xem <a href="javascript:void(0)">tại đây</a> hoặc <a href="https://example.vn/mua">bản tin</a>.</p>
<iframe src="https://www.youtube.com/embed/x"></iframe><button>Chia sẻ</button></div>`;

/** A picture of one point, as programs put it in the HTML itself. */
export const DATA_PICTURE =
  "<p>Trước ảnh</p><p><img alt='' src='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='></p><p>Sau ảnh</p>";

/** Excel: a table, with its numbers aligned by styles. */
export const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td{mso-style-parent:style0;}--></style></head>
<body><table border=0 cellpadding=0 cellspacing=0 width=128><col width=64 span=2><tr height=20><td height=20 class=xl65
width=64 style='height:15.0pt;width:48pt'>Thôn</td><td class=xl65 width=64>Số hộ</td></tr><tr height=20><td>Đình</td><td align=right
x:num>120</td></tr></table></body></html>`;

/** TCVN3 as Word under .VnTime has it: bytes that a browser reads as Latin-1. The soft hyphen is ư. */
export const TCVN3 =
  "<p style='font-family:.VnTime'>Céng hßa x· héi chñ nghÜa ViÖt Nam</p><p>Ng\u00adêi d©n trong x·</p>";

/** Text that tries to be more than words. Cleaned, none of it may keep a way to run, to load or to lead elsewhere. */
export const HOSTILE_STORIES: readonly string[] = [
  '<script>alert(1)</script>井', '<scr<script>ipt>alert(1)</scr</script>ipt>', '<SCRIPT SRC=//evil.example/x.js></SCRIPT>', '<img src=x onerror=alert(1)>', '<img src="javascript:alert(1)">',
  '<svg onload=alert(1)>', '<svg><script>alert(1)</script></svg>', '<svg><animate onbegin=alert(1) attributeName=x dur=1s>', '<math><mi xlink:href="data:x,<script>alert(1)</script>"></math>',
  '<iframe src="//evil.example"></iframe>', '<iframe srcdoc="<script>alert(1)</script>">', '<object data="data:text/html,<script>alert(1)</script>"></object>', '<embed src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">点</a>', '<a href=" &#14; javascript:alert(1)">点</a>', '<a href="https://evil.example">点</a>', '<a href="data:text/html,x">点</a>', '<form action="//evil.example"><input name=p></form>',
  '<button formaction="javascript:alert(1)">x</button>', '<input autofocus onfocus=alert(1)>', '<textarea onfocus=alert(1) autofocus>', '<select onchange=alert(1)><option>1</select>', '<video src=x onerror=alert(1)>',
  '<audio src=x onerror=alert(1)>', '<video><source onerror=alert(1)>', '<body onload=alert(1)>', '<p onclick="alert(1)">走</p>', '<p style="background:url(javascript:alert(1))">走</p>', '<p style="position:fixed;inset:0">走</p>',
  '<b onmouseover=alert(1)>粗</b>', '<style>*{background:url(//evil.example)}</style>', '<link rel=stylesheet href="//evil.example/x.css">', '<meta http-equiv=refresh content="0;url=//evil.example">', '<base href="//evil.example/">',
  '<!--<img src=x onerror=alert(1)>-->', '<![CDATA[<script>alert(1)</script>]]>', '<?xml version="1.0"?><x onload=alert(1)/>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<template><script>alert(1)</script></template>',
  '<details open ontoggle=alert(1)>', '<marquee onstart=alert(1)>', '<keygen autofocus onfocus=alert(1)>', '<isindex action=javascript:alert(1)>', '<table background="javascript:alert(1)">', '<div id="app">占位</div>', '<p class="btn primary">x</p>',
  '"><img src=x onerror=alert(1)>', '\'><svg/onload=alert(1)>', '<p/onclick=alert(1)>', '<p\nonclick=alert(1)>', '<p\tonclick=alert(1)>', '<img src=x:x onerror=\u0061lert(1)>', '<b><i><script>x</b></i></script>', '<xmp><img src=x onerror=alert(1)></xmp>',
  '<plaintext><img src=x onerror=alert(1)>', '<listing>&lt;img src=x onerror=alert(1)&gt;</listing>', '<ul><li onclick=alert(1)>一</ul>', '&lt;script&gt;alert(1)&lt;/script&gt;', '<a\u00a0href=javascript:alert(1)>x</a>', '<frameset onload=alert(1)>',
];

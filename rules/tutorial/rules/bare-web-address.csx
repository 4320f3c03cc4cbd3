/// <summary>A web address in running text should stand behind words.</summary>
/// <remarks>
/// Reference lists and footnotes give addresses on purpose, so that only paragraphs and list items are looked at. A site that is
/// called by its address ("town.example") has a name, and no page.
/// </remarks>
var rule = Rule("CL9901", "bare-web-address", Category.Readiness, Severity.Note);
var bare = rule.Says("bare", "'{address}' is spelled out in the text. Nobody reads an address aloud, and it breaks the line on a phone; put the link behind the words that say what is there.");

(from link in Links
 where link.IsBare && link.Target.Contains('/') && link.Block?.Kind is BlockKind.Paragraph or BlockKind.ListItem
 select bare.On(link, new { address = link.Target })).Report();

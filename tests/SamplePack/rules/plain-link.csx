/// <summary>A link should lead to an encrypted address.</summary>
/// <remarks>Readers' networks can change what an unencrypted page says on its way.</remarks>
var rule = Rule("HOUSE2", "plain-link", Category.Readiness, Severity.Note);
var plain = rule.Says("plain", "'{target}' is sent unencrypted: readers may see another page than you did. Use https.");

(from link in Links
 where link.Target.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
 select plain.On(link, new { target = link.Target })).Report();

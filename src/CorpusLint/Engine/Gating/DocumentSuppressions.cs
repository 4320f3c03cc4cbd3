using CorpusLint.Diagnostics;
using CorpusLint.Documents;

namespace CorpusLint.Engine.Gating;

/// <summary>Makes what the comments of one document suppress.</summary>
internal sealed class DocumentSuppressions(Document document, SuppressionSettings settings, KnownRules known, SuppressionFindings findings)
{
    private readonly Dictionary<(string RuleId, bool Counts), SuppressionGrant> _open = [];
    private readonly CommentScopes _scopes = new(document);

    /// <summary>Adds what is suppressed, and tells which comments do it; what is wrong with them is a finding.</summary>
    internal List<SuppressionOrigin> AddTo(GrantIndex index)
    {
        var origins = new List<SuppressionOrigin>();
        var comments = document.SuppressionComments;
        for (var i = 0; i < comments.Length; i++)
        {
            var origin = OriginOf(comments[i]);
            var isUsable = IsUsable(origin);
            if (comments[i].Verb == SuppressionVerb.Enable && isUsable)
            {
                Close(origin);
            }
            else if (comments[i].Verb != SuppressionVerb.Enable)
            {
                origins.Add(origin);
                if (isUsable)
                {
                    Grant(origin, i, index);
                }
            }
        }

        return origins;
    }

    private SuppressionOrigin OriginOf(SuppressionComment comment)
    {
        var text = document.Text;
        var origin = new SuppressionOrigin
        {
            Document = document,
            Comment = comment,
            Suppression = new Suppression(SuppressionKind.InSource, comment.Reason) { Location = new Location(document.Path, text, comment.Span), By = comment.By, Until = comment.Until },
            Scope = comment.Verb switch
            {
                SuppressionVerb.DisableNextLine => "next line",
                SuppressionVerb.DisableLine => "line",
                SuppressionVerb.Disable => "range",
                SuppressionVerb.DisableFile => "file",
                _ => "",
            },
        };
        origin.Words.AddRange(comment.Rules.Select(place => new SuppressionWord(text.ToString(place), place, known.Find(text.ToString(place)))));
        return origin;
    }

    // A comment with a fault in its form is not guessed at: the finding that it was meant for stays open, and shows it.
    private bool IsUsable(SuppressionOrigin origin)
    {
        var comment = origin.Comment!;
        if (comment.Fault is { } fault)
        {
            findings.AddFault(origin, fault);
            return false;
        }

        if (!comment.HasSeparator && comment.Verb != SuppressionVerb.Enable && origin.Words.Exists(w => w.Rule is not null) && origin.Words.Find(w => w.Rule is null) is { } first)
        {
            findings.AddMissingSeparator(origin, first);
            return false;
        }

        foreach (var word in origin.Words.Where(w => w.Rule is null))
        {
            findings.AddUnknownRule(origin, word, known.Names);
        }

        return true;
    }

    private void Grant(SuppressionOrigin origin, int number, GrantIndex index)
    {
        var comment = origin.Comment!;
        if (!settings.AllowsComments)
        {
            origin.Counts = false;
            findings.AddCommentNotAllowed(origin);
        }
        else if (settings.IsOver(origin.Suppression.Until))
        {
            origin.Counts = false;
        }
        else if (settings.IsReasonRequired && comment.Reason.Length == 0)
        {
            origin.Counts = false;
            findings.AddWithoutReason(origin);
        }

        (int Start, int End)? range = comment.Verb switch
        {
            SuppressionVerb.DisableNextLine => _scopes.NextLine(number) ?? (0, 0),
            SuppressionVerb.DisableLine => _scopes.Line(comment),
            SuppressionVerb.Disable => (comment.Span.End, document.Text.Length + 1),
            _ => (0, document.Text.Length + 1),
        };
        if (range is not { } covered)
        {
            findings.AddNothingOnLine(origin);
            return;
        }

        var layer = comment.Verb switch
        {
            SuppressionVerb.Disable => SuppressionLayer.Range,
            SuppressionVerb.DisableFile => SuppressionLayer.File,
            _ => SuppressionLayer.Line,
        };
        foreach (var word in origin.Words.Where(w => w.Rule is not null && findings.IsAllowed(origin, w)))
        {
            var grant = new SuppressionGrant(origin, word.Rule!) { Start = covered.Start, End = covered.End };
            word.Grant = grant;
            if (layer == SuppressionLayer.Range && !_open.TryAdd((word.Rule!.Id, origin.Counts), grant))
            {
                // It is open already, so that this one is not needed.
                grant.End = grant.Start;
            }

            index.Add(grant, layer);
        }
    }

    private void Close(SuppressionOrigin origin)
    {
        var comment = origin.Comment!;
        if (origin.Words.Count == 0)
        {
            if (_open.Count == 0)
            {
                findings.AddClosesNothing(origin, null);
            }

            foreach (var grant in _open.Values)
            {
                End(grant, comment);
            }

            _open.Clear();
            return;
        }

        foreach (var word in origin.Words.Where(w => w.Rule is not null))
        {
            var hasClosed = false;
            foreach (var counts in new[] { true, false })
            {
                if (_open.Remove((word.Rule!.Id, counts), out var grant))
                {
                    End(grant, comment);
                    hasClosed = true;
                }
            }

            if (!hasClosed)
            {
                findings.AddClosesNothing(origin, word);
            }
        }
    }

    private static void End(SuppressionGrant grant, SuppressionComment comment)
    {
        grant.End = comment.Span.Start;
        grant.ClosedBy = comment;
    }
}

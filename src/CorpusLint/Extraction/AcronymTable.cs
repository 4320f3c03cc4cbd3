using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// The acronyms that a document expands: "Harbour Review Board (HRB)", "HRB (Harbour Review Board)", "HRB, the Harbour
/// Review Board," and "Harbour Review Board, or HRB,". The letters must be the initials of the words.
/// </summary>
internal sealed class AcronymTable
{
    private readonly NameText _text;
    private readonly Dictionary<string, string> _expansions = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _expansionStarts = [];
    private readonly HashSet<int> _definitions = [];
    private readonly ImmutableArray<AcronymDefinition>.Builder _facts = ImmutableArray.CreateBuilder<AcronymDefinition>();

    private AcronymTable(NameText text) => _text = text;

    /// <summary>The definitions, in order of place.</summary>
    internal ImmutableArray<AcronymDefinition> Facts => _facts.ToImmutable();

    internal static AcronymTable Read(NameText text)
    {
        var table = new AcronymTable(text);
        foreach (var sentence in text.Document.Sentences)
        {
            text.Enter(sentence.Block);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = text.Document.Tokens[i];
                if (token.Kind == TokenKind.Punctuation && text.Document.Reading[token.Start] == '(')
                {
                    table.ReadBrackets(sentence, i);
                }
                else if (token.Kind == TokenKind.Punctuation && text.Document.Reading[token.Start] == ',')
                {
                    table.ReadComma(sentence, i);
                }
            }
        }

        return table;
    }

    /// <summary>The first token of the expansion that ends just before a token, or null.</summary>
    internal int? ExpansionAt(int end) => _expansionStarts.TryGetValue(end, out var start) ? start : null;

    /// <summary>Key of the full name behind an acronym, or null.</summary>
    internal string? ExpansionOf(int token) =>
        _expansions.Count > 0 && _expansions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Singular(_text.Word(token)), out var key) ? key : null;

    /// <summary>Whether the acronym is expanded at this place.</summary>
    internal bool IsDefinition(int token) => _definitions.Contains(token);

    /// <summary>Whether a token looks like an acronym that stands for a name by itself.</summary>
    internal bool IsAcronym(int token) => _text.LooksLikeAcronym(token);

    private void ReadBrackets(Sentence sentence, int open)
    {
        var first = open + 1;
        if (first < sentence.EndToken && _text.Document.Tokens[first].Kind == TokenKind.Quote)
        {
            first++;
        }

        if (first + 1 >= sentence.EndToken)
        {
            return;
        }

        if (_text.LooksLikeAcronym(first))
        {
            // "<Moor Ferries Plc> (MFP)": the angle of a wire stands between.
            open -= open - 1 > sentence.FirstToken && _text.IsMark(open - 1, '>') ? 1 : 0;
            var start = AcronymMatcher.FindStart(_text, _text.Word(first), sentence.FirstToken, open);
            if (start < 0 && _text.IsMark(first + 1, ',') && NamesInitials(first + 1, sentence.EndToken))
            {
                // "(ICE, por sus siglas en inglés)": the letters are another language's.
                start = RunBefore(sentence, open);
            }

            if (start >= 0 && open - start > 1)
            {
                Define(sentence, first, start, open, TextSpan.FromBounds(_text.Document.Tokens[start].Start, _text.Document.Tokens[_text.IsMark(first + 1, ')') ? first + 1 : first].End));
                return;
            }
        }

        // "Sindicato Unitario de Trabajadores en la Educación (Sutep)": an acronym that is written as a word says where the name starts.
        if (_text.Document.Tokens[first].Shape == TokenShape.Capitalised && _text.IsMark(first + 1, ')') && AcronymMatcher.FindSyllables(_text, _text.Word(first), sentence.FirstToken, open) is >= 0 and var head)
        {
            _expansionStarts.TryAdd(open, head);
            return;
        }

        if (open > sentence.FirstToken && _text.LooksLikeAcronym(open - 1))
        {
            var close = first;
            while (close < sentence.EndToken && close - first <= 14 && !_text.IsMark(close, ')'))
            {
                close++;
            }

            while (first < close && _text.Has(first, NameWord.Article))
            {
                first++;
            }

            if (close < sentence.EndToken && close - first >= 2 && AcronymMatcher.IsExpansion(_text, _text.Word(open - 1), first, close))
            {
                Define(sentence, open - 1, first, close, TextSpan.FromBounds(_text.Document.Tokens[open - 1].Start, _text.Document.Tokens[close - 1].End));
            }
        }
    }

    private void ReadComma(Sentence sentence, int comma)
    {
        if (comma + 2 >= sentence.EndToken || comma == sentence.FirstToken)
        {
            return;
        }

        var next = comma + 1;
        if (_text.Document.Tokens[next].Shape == TokenShape.Lower && _text.LooksLikeAcronym(next + 1) && _text.Names.DefinitionWords.Contains(_text.Word(next).ToString()))
        {
            var start = AcronymMatcher.FindStart(_text, _text.Word(next + 1), sentence.FirstToken, comma);
            if (start >= 0)
            {
                Define(sentence, next + 1, start, comma, TextSpan.FromBounds(_text.Document.Tokens[start].Start, _text.Document.Tokens[next + 1].End));
            }

            return;
        }

        if (!_text.LooksLikeAcronym(comma - 1))
        {
            return;
        }

        while (next < sentence.EndToken && next <= comma + 2 && _text.Document.Tokens[next].Shape == TokenShape.Lower && (_text.Has(next, NameWord.Article) || _text.Names.DefinitionWords.Contains(_text.Word(next).ToString())))
        {
            next++;
        }

        var end = next;
        while (end < sentence.EndToken && end - next <= 14 && _text.Document.Tokens[end].Kind is TokenKind.Word)
        {
            end++;
        }

        if (end - next >= 2 && _text.LooksLikeName(next) && AcronymMatcher.IsExpansion(_text, _text.Word(comma - 1), next, end))
        {
            Define(sentence, comma - 1, next, end, TextSpan.FromBounds(_text.Document.Tokens[comma - 1].Start, _text.Document.Tokens[end - 1].End));
        }
    }

    private bool NamesInitials(int from, int end)
    {
        for (var i = from; i < end && i - from < 6; i++)
        {
            if (_text.Document.Tokens[i].Kind == TokenKind.Word && _text.Names.DefinitionWords.Contains(_text.Word(i).ToString()))
            {
                return true;
            }
        }

        return false;
    }

    // The capitalised run with its small words that ends before a token.
    private int RunBefore(Sentence sentence, int end)
    {
        var start = -1;
        for (var i = end - 1; i >= sentence.FirstToken && end - i <= 14; i--)
        {
            if (_text.LooksLikeName(i))
            {
                start = i;
            }
            else if (_text.Document.Tokens[i].Shape != TokenShape.Lower || !_text.Has(i, NameWord.Of | NameWord.And | NameWord.Particle | NameWord.Connector))
            {
                break;
            }
        }

        return start;
    }

    private void Define(Sentence sentence, int acronym, int start, int end, TextSpan span)
    {
        var letters = Singular(_text.Word(acronym)).ToString();
        var expansion = _text.NameOf(start, end);
        _expansions.TryAdd(letters, NameKey.Of(expansion));
        _expansionStarts.TryAdd(end, start);
        _definitions.Add(acronym);
        _facts.Add(new AcronymDefinition { Document = _text.Document, Span = span, Sentence = sentence, Acronym = letters, Expansion = expansion });
    }

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] == 's' && char.IsUpper(word[^2]) ? word[..^1] : word;
}

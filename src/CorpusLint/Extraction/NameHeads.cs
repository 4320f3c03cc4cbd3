using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Finds the noun that says what a name is: "Harbour Review | Board", "| Bank of Norway", "| Guardia Nacional".</summary>
internal sealed class NameHeads(NameText text)
{
    private const NameWord Joining = NameWord.Of | NameWord.Connector | NameWord.WeakConnector | NameWord.And | NameWord.Article;

    /// <summary>The kind that a head noun gives: the last word; "Day of"; a word before "of" or "for"; the first word where heads come first.</summary>
    internal EntityKind? KindOf(int first, int end)
    {
        var last = end - 1;
        while (last > first && text.Document.Tokens[last].Kind == TokenKind.Number)
        {
            last--;
        }

        for (var i = first; i + 1 < end; i++)
        {
            if (text.Has(i, NameWord.EventDay) && text.LooksLikeName(i) && text.Document.Tokens[i + 1].Shape == TokenShape.Lower && text.Has(i + 1, NameWord.Of))
            {
                return EntityKind.Event;
            }
        }

        var first1 = Opening(first);
        if (end - first > 1 && first1 != NameWord.None)
        {
            return Of(first1);
        }

        // "Penélope Cruz": a surname that is a head where heads come first.
        var isSurname = text.Names.HasHeadFirst && last - first == 1 && text.Has(last, NameWord.Given | NameWord.Surname) && !text.Has(first, NameWord.Heads | NameWord.Topic | NameWord.Plain | NameWord.KnownPlace | NameWord.KnownOrganisation);
        if (!isSurname && last > first && text.LooksLikeName(last) && (text.LooksLikeName(last - 1) || text.Document.Tokens[last - 1].Kind == TokenKind.Quote) && Of(text.Flags(last) & NameWord.Heads & ~NameWord.OrganisationHeadBeforeOf) is { } kind)
        {
            return kind == EntityKind.Place && text.Has(first, NameWord.Given) && last - first == 1 && (text.Names.HasHeadFirst || text.Has(last, NameWord.Given | NameWord.Surname) || (text.Names[text.Word(last)] & NameWord.PlaceHead) == 0) ? null : kind;
        }

        // "Amber Aid Norway", "Oar Fund USA".
        if (last > first + 1 && text.LooksLikeName(last - 1) && text.Has(last, NameWord.KnownPlace) && text.Has(last - 1, NameWord.OrganisationHead))
        {
            return EntityKind.Organisation;
        }

        for (var i = first + 1; i < end; i++)
        {
            if (text.Document.Tokens[i].Shape == TokenShape.Lower && text.Has(i, NameWord.Of | NameWord.Connector) && !text.Has(first, NameWord.Given) &&
                Of(text.Flags(i - 1) & NameWord.Heads) is { } before && (before != EntityKind.Place || text.Has(i, NameWord.Of)))
            {
                return before;
            }
        }

        return last < end - 1 ? Of(text.Flags(last) & NameWord.Heads) : null;
    }

    internal NameWord Opening(int first)
    {
        foreach (var pack in LanguagePack.AllOf(text.Document))
        {
            if (pack.Names.HasHeadFirst)
            {
                var flags = pack.Names[text.Word(first)] & NameWord.Heads;
                if (flags != 0 && (ReferenceEquals(pack.Names, text.Names) || (text.Names[text.Word(first)] & NameWord.AnyLanguage) == 0))
                {
                    return flags;
                }
            }
        }

        return NameWord.None;
    }

    private static EntityKind? Of(NameWord heads) => heads switch
    {
        _ when (heads & (NameWord.OrganisationHead | NameWord.OrganisationHeadBeforeOf)) != 0 => EntityKind.Organisation,
        _ when (heads & (NameWord.EventHead | NameWord.EventDay)) != 0 => EntityKind.Event,
        _ when (heads & NameWord.PlaceHead) != 0 => EntityKind.Place,
        _ when (heads & NameWord.OtherHead) != 0 => EntityKind.Other,
        _ => null,
    };

    /// <summary>Whether a small word stands inside the name.</summary>
    internal bool HasJoint(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Document.Tokens[i].Shape == TokenShape.Lower && text.Has(i, Joining))
            {
                return true;
            }
        }

        return false;
    }
}

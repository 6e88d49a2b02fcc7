using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>What receivers act on in a record: the terms that are read, and how the record ends.</summary>
public sealed class SpfPolicy
{
    /// <summary>Looks through a record's terms.</summary>
    public SpfPolicy(SpfRecord record)
    {
        Record = record;
        int all = IndexOfAll(record.Terms);
        All = all < 0 ? null : (SpfDirective)record.Terms[all];
        Read = all < 0 ? record.Terms : record.Terms[..(all + 1)];
        Unread = all < 0 || all + 1 == record.Terms.Length
            ? []
            : [.. record.Terms[(all + 1)..].Where(term => term is SpfDirective or SpfBrokenTerm { Mechanism: not null })];
        Mechanisms = MechanismsOf(Read);
        Redirect = FindRedirect(record.Terms);
    }

    /// <summary>The record.</summary>
    public SpfRecord Record { get; }

    /// <summary>The first <c>all</c>, which always matches (RFC 7208 section 5.1), or null.</summary>
    public SpfDirective? All { get; }

    /// <summary>The terms up to and with the first <c>all</c>.</summary>
    public ImmutableArray<SpfTerm> Read { get; }

    /// <summary>The mechanisms behind the first <c>all</c>, which are never read; modifiers there are (section 5.1).</summary>
    public ImmutableArray<SpfTerm> Unread { get; }

    /// <summary>The first <c>redirect</c>, or null. It is ignored where there is an <see cref="All"/> (section 6.1).</summary>
    public SpfModifier? Redirect { get; }

    /// <summary>The directives that are read and have no mistake, without <c>all</c>.</summary>
    public ImmutableArray<SpfDirective> Mechanisms { get; }

    /// <summary>
    /// Whether the order and the end of the terms are as their author wanted them. Not so when a second record stands
    /// inside this one, or when its last term could be anything.
    /// </summary>
    public bool IsCertain =>
        (Record.Errors.IsEmpty || !Record.Errors.Any(error => error.Kind == SpfErrorKind.RepeatedVersion))
        && Record.Terms is not [.., SpfBrokenTerm { Mechanism: null, Modifier: null }];

    /// <summary>Whether some <c>all</c> is there, in however broken a form; <c>default=</c> was that in SPF's drafts.</summary>
    public bool HasAnyAll =>
        All is not null
        || Record.Errors.Any(error => error.Kind == SpfErrorKind.ObsoleteModifier)
        || Record.Terms.Any(term => term is SpfBrokenTerm { Mechanism: SpfMechanism.All } || IsGuess(term, "all"));

    /// <summary>Whether some <c>redirect</c> is there, in however broken a form.</summary>
    public bool HasAnyRedirect =>
        Redirect is not null
        || Record.Terms.Any(term => term is SpfBrokenTerm { Modifier: SpfModifierKind.Redirect } || IsGuess(term, "redirect"));

    /// <summary>Whether no host can get "fail" from this record itself.</summary>
    public bool NeverFails => !Read.Any(term => term is SpfDirective { Qualifier: SpfQualifier.Fail } or SpfBrokenTerm { Qualifier: SpfQualifier.Fail });

    /// <summary>Whether the record says that nobody sends: <c>-all</c> and nothing that could pass before it.</summary>
    public bool DeniesAll =>
        Record.Errors.IsEmpty
        && All is { Qualifier: SpfQualifier.Fail }
        && Mechanisms.All(directive => directive.Qualifier != SpfQualifier.Pass);

    private static ImmutableArray<SpfDirective> MechanismsOf(ImmutableArray<SpfTerm> read)
    {
        int count = 0;
        foreach (SpfTerm term in read)
        {
            if (IsMechanism(term))
                count++;
        }

        if (count == 0)
            return [];

        var mechanisms = new SpfDirective[count];
        int next = 0;
        foreach (SpfTerm term in read)
        {
            if (IsMechanism(term))
                mechanisms[next++] = (SpfDirective)term;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(mechanisms);
    }

    private static bool IsMechanism(SpfTerm term) => term is SpfDirective { Mechanism: not SpfMechanism.All, Errors.IsEmpty: true };

    private static SpfModifier? FindRedirect(ImmutableArray<SpfTerm> terms)
    {
        foreach (SpfTerm term in terms)
        {
            if (term is SpfModifier { Kind: SpfModifierKind.Redirect } redirect)
                return redirect;
        }

        return null;
    }

    private static int IndexOfAll(ImmutableArray<SpfTerm> terms)
    {
        for (int i = 0; i < terms.Length; i++)
        {
            if (terms[i] is SpfDirective { Mechanism: SpfMechanism.All })
                return i;
        }

        return -1;
    }

    private static bool IsGuess(SpfTerm term, string name) =>
        term.Errors.Any(error => error.Suggestion?.Contains(name, StringComparison.OrdinalIgnoreCase) == true);
}

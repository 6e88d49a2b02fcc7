namespace SpfLint.Analysis.Comparison;

/// <summary>The comparisons of what two zone sets answer: one for each pair of views, made when it is first needed.</summary>
/// <param name="before">One set.</param>
/// <param name="after">The other.</param>
internal sealed class AnswerComparisons(PolicySet before, PolicySet after)
{
    private readonly Lazy<SortedNames> _names = new(() => new SortedNames(before.Zones.Concat(after.Zones)));
    private readonly Dictionary<(PolicyAnswers Before, PolicyAnswers After), MacroAnswerComparison> _byViews = [];

    /// <summary>The comparison of two views.</summary>
    public MacroAnswerComparison Of(PolicyAnswers left, PolicyAnswers right)
    {
        if (!_byViews.TryGetValue((left, right), out MacroAnswerComparison? comparison))
            _byViews.Add((left, right), comparison = new MacroAnswerComparison(left, right, _names));

        return comparison;
    }
}

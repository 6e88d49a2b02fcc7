using System.Collections.Immutable;

namespace SpfLint.Spf.Addresses.Walking;

/// <summary>What addresses have spent and met on their way; each combination once, so that equal ways have equal ids.</summary>
internal sealed class PathStates
{
    // Most evaluations have few: these are found by looking at each.
    private const int Few = 8;

    private readonly List<PathState> _states = [];
    private readonly List<ImmutableArray<AddressDependency>> _doubts = [[]];
    private Dictionary<PathState, int>? _ids;
    private Dictionary<(int Doubt, AddressDependency Dependency), int>? _doubtIds;

    public PathStates() => Start = IdOf(default);

    /// <summary>Nothing spent, nothing met.</summary>
    public int Start { get; }

    /// <summary>What an id stands for.</summary>
    public PathState this[int path] => _states[path];

    /// <summary>What the addresses of a way depend on besides themselves, in the order in which they met it.</summary>
    public ImmutableArray<AddressDependency> DependenciesOf(int path) => _doubts[_states[path].Doubt];

    /// <summary>The way with one more term that asks DNS.</summary>
    public int WithLookup(int path) => IdOf(_states[path] with { Lookups = _states[path].Lookups + 1 });

    /// <summary>The way with one more question without records for an answer.</summary>
    public int WithVoidLookup(int path) => IdOf(_states[path] with { VoidLookups = _states[path].VoidLookups + 1 });

    /// <summary>The way with something that may have ended it. Terms that can be in doubt count, and so there are only a few.</summary>
    public int WithDependency(int path, AddressDependency dependency)
    {
        PathState state = _states[path];
        if (_doubts[state.Doubt].Contains(dependency))
            return path;

        _doubtIds ??= [];
        if (!_doubtIds.TryGetValue((state.Doubt, dependency), out int doubt))
        {
            doubt = _doubts.Count;
            _doubts.Add(_doubts[state.Doubt].Add(dependency));
            _doubtIds.Add((state.Doubt, dependency), doubt);
        }

        return IdOf(state with { Doubt = doubt });
    }

    private int IdOf(PathState state)
    {
        int id = Find(state);
        if (id >= 0)
            return id;

        _states.Add(state);
        _ids?.Add(state, _states.Count - 1);
        if (_states.Count == Few)
            _ids = IdsOf(_states);

        return _states.Count - 1;
    }

    private int Find(PathState state)
    {
        if (_ids is not null)
            return _ids.TryGetValue(state, out int id) ? id : -1;

        for (int i = 0; i < _states.Count; i++)
        {
            if (_states[i] == state)
                return i;
        }

        return -1;
    }

    private static Dictionary<PathState, int> IdsOf(List<PathState> states)
    {
        var ids = new Dictionary<PathState, int>();
        for (int i = 0; i < states.Count; i++)
            ids.Add(states[i], i);

        return ids;
    }
}

/// <summary>What addresses have spent and met.</summary>
/// <param name="Lookups">Terms that asked DNS (RFC 7208 section 4.6.4).</param>
/// <param name="VoidLookups">Questions without records for an answer (section 4.6.4).</param>
/// <param name="Doubt">An id of <see cref="PathStates"/>: what may have ended the way before.</param>
internal readonly record struct PathState(int Lookups, int VoidLookups, int Doubt);

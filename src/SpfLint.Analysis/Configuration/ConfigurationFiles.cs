using SpfLint.Analysis.Input;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Configuration;

/// <summary>
/// Looks for <c>.editorconfig</c> and <c>.globalconfig</c> beside a file and in the folders above it, up to one that says
/// <c>root = true</c>. Each is read once.
/// </summary>
/// <param name="files">The files of the run, which configuration files join.</param>
/// <param name="read">Reads one: its text, its folder, and whether its name makes it global. Only called when there is one.</param>
public sealed class ConfigurationFiles(SourceFiles files, Func<SourceText, string, bool, IConfigurationFile> read) : IConfigurationSource
{
    private const string EditorConfig = ".editorconfig";
    private const string GlobalConfig = ".globalconfig";

    private readonly Dictionary<string, Folder> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IConfigurationFile> _found = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<IConfigurationFile> Found => _found.Count == 0 ? [] : _found.Keys.Order(StringComparer.Ordinal).Select(path => _found[path]);

    /// <inheritdoc/>
    public IEnumerable<ConfigurationEntry> EntriesFor(SourceText file)
    {
        if (files.FindRealPath(file) is not { } path)
            return [];

        var global = new Stack<IConfigurationFile>();
        var near = new Stack<IConfigurationFile>();
        for (string? name = Path.GetDirectoryName(path); name is not null; name = Path.GetDirectoryName(name))
        {
            Folder folder = Look(name);
            foreach (IConfigurationFile config in folder.Files)
                (config.IsGlobal ? global : near).Push(config);

            if (folder.IsRoot)
                break;
        }

        return global.Concat(near).SelectMany(config => config.EntriesFor(path));
    }

    private Folder Look(string name)
    {
        if (_folders.TryGetValue(name, out Folder? folder))
            return folder;

        IConfigurationFile?[] configs = [Open(name, EditorConfig), Open(name, GlobalConfig)];
        folder = new Folder([.. configs.OfType<IConfigurationFile>()]);
        _folders.Add(name, folder);
        return folder;
    }

    private IConfigurationFile? Open(string folder, string name)
    {
        string full = Path.Join(folder, name);
        if (!File.Exists(full) || RealPath.Resolve(full) is not { } real || !IsAllowed(real, folder))
            return null;

        try
        {
            SourceText text = files.Open(ShownPath.Of(Shown(full)), real);
            IConfigurationFile config = read(text, folder, name == GlobalConfig);
            _found[text.Path] = config;
            return config;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A link in a repository must not have findings print what the machine holds elsewhere.</summary>
    private bool IsAllowed(string real, string folder) =>
        RealPath.IsInside(real, folder) || RealPath.IsInside(real, files.WorkingDirectory);

    private string Shown(string full)
    {
        string folder = Path.GetDirectoryName(full) ?? full;
        return RealPath.IsInside(folder, files.WorkingDirectory) || RealPath.IsInside(files.WorkingDirectory, folder)
            ? Path.GetRelativePath(files.WorkingDirectory, full)
            : full;
    }

    private sealed record Folder(IReadOnlyList<IConfigurationFile> Files)
    {
        public bool IsRoot => Files.Any(file => file.IsRoot);
    }
}

using System.Collections.Immutable;

namespace SpfLint.LanguageServer.Protocol;

/// <summary>Parameters of <c>client/registerCapability</c>.</summary>
internal sealed record RegistrationParams(ImmutableArray<Registration> Registrations);

/// <summary>Something that the server wants to be told.</summary>
internal sealed record Registration(string Id, string Method, WatchOptions RegisterOptions);

internal sealed record WatchOptions(ImmutableArray<FileWatcher> Watchers);

internal sealed record FileWatcher(string GlobPattern);

using SpfLint.Cli;

Rehearsal? rehearsal = args is ["--version"] ? null : Rehearsal.For(args);
return Tool.Run(args, ToolEnvironment.OfProcess(rehearsal));

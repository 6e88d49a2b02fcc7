using SpfLint.Cli;

return Tool.Run(args, ToolEnvironment.OfProcess());

return NetSuitePS.HelpBuilder.HelpBuild.Run(args, Console.Error);

@{
    RootModule           = 'bin/NetSuitePS.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '6c0e4f4b-7d0c-4c0c-9d0e-3f6c1a6c2f10'
    Author               = 'NetSuitePS contributors'
    CompanyName          = 'NetSuitePS'
    Copyright            = 'NetSuitePS contributors, MIT'
    Description          = 'Automates Oracle NetSuite from PowerShell over SuiteTalk REST: records, SuiteQL, and a local NetSuite simulator to learn and test with.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')
    FormatsToProcess     = @('NetSuitePS.Format.ps1xml')
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    CmdletsToExport      = @(
        'Connect-NetSuite'
        'Disconnect-NetSuite'
        'Get-NetSuiteConnection'
        'Get-NetSuiteField'
        'Get-NetSuiteJob'
        'Get-NetSuiteRecord'
        'Get-NetSuiteRecordType'
        'Get-NetSuiteSelectOption'
        'Get-NetSuiteSimulator'
        'Get-NetSuiteSimulatorRequest'
        'Invoke-NetSuiteQuery'
        'Invoke-NetSuiteRestMethod'
        'Invoke-NetSuiteUpsert'
        'New-NetSuiteRecord'
        'Receive-NetSuiteJob'
        'Remove-NetSuiteRecord'
        'Reset-NetSuiteSimulator'
        'Set-NetSuiteRecord'
        'Set-NetSuiteSimulator'
        'Start-NetSuiteSimulator'
        'Stop-NetSuiteSimulator'
        'Test-NetSuiteConnection'
        'Update-NetSuiteMetadata'
        'Wait-NetSuiteJob'
    )
    PrivateData          = @{
        PSData = @{
            Tags = @('NetSuite', 'Oracle', 'ERP', 'SuiteTalk', 'SuiteQL', 'REST', 'Automation')
        }
    }
}

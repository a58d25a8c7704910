<#
.SYNOPSIS
    The door to the project for people who have PowerShell 7.4 or later; every task is a plain dotnet call.
.PARAMETER Task
    Build  builds everything and lays the importable module under out/NetSuitePS.
    Test   builds, runs all tests, and the Pester tests where Pester 5 is installed.
    Demo   builds and runs the quick start in this session.
    Bench  runs the benchmarks.
.PARAMETER Configuration
    Release or Debug.
.EXAMPLE
    ./build.ps1
.EXAMPLE
    ./build.ps1 -Task Test
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Demo', 'Bench')]
    [string] $Task = 'Build',

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$module = Join-Path -Path $PSScriptRoot -ChildPath 'out/NetSuitePS'

function Invoke-Dotnet {
    param(
        [Parameter(Mandatory)] [string[]] $Arguments
    )

    & dotnet @Arguments
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($Arguments -join ' ') ended with exit code $LASTEXITCODE."
    }
}

function Invoke-Build {
    Invoke-Dotnet -Arguments 'build', (Join-Path -Path $PSScriptRoot -ChildPath 'NetSuitePS.sln'), '--configuration', $Configuration
    Write-Host "The module is in $module. Import it with: Import-Module $module"
}

function Invoke-Test {
    Invoke-Build
    Invoke-Dotnet -Arguments 'test', (Join-Path -Path $PSScriptRoot -ChildPath 'NetSuitePS.sln'), '--configuration', $Configuration, '--no-build'
    if (Get-Module -ListAvailable -Name Pester | Where-Object { $_.Version.Major -ge 5 }) {
        Import-Module -Name Pester -MinimumVersion 5.0
        $result = Invoke-Pester -Path (Join-Path -Path $PSScriptRoot -ChildPath 'tests/Module') -PassThru
        if ($result.FailedCount -gt 0) {
            throw "$($result.FailedCount) Pester tests failed."
        }
    }
    else {
        Write-Warning 'The Pester tests were not run: Pester 5 is not installed. Install-PSResource Pester brings it.'
    }
}

function Invoke-Demo {
    Invoke-Build
    & (Join-Path -Path $module -ChildPath 'samples/Quickstart.ps1')
    if ($LASTEXITCODE -ne 0) {
        throw "The quick start had $LASTEXITCODE failures."
    }
}

function Invoke-Bench {
    Invoke-Dotnet -Arguments 'run', '--project', (Join-Path -Path $PSScriptRoot -ChildPath 'tests/NetSuite.Benchmarks'), '--configuration', 'Release'
}

& "Invoke-$Task"

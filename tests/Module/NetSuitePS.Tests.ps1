#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }
# The module's promises in a real pwsh. Build first: these tests import out/NetSuitePS.

BeforeAll {
    Set-StrictMode -Version Latest
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    $module = Join-Path -Path $root -ChildPath 'out/NetSuitePS'
    Import-Module -Name $module -Force
    $simulator = Start-NetSuiteSimulator
    $null = $simulator | Connect-NetSuite
}

AfterAll {
    Remove-Module -Name NetSuitePS
}

Describe 'Import' {
    It 'can be repeated, and finds the same simulator and connection types' {
        Import-Module -Name $module -Force
        $null = Start-NetSuiteSimulator | Connect-NetSuite -MakeCurrent

        (Get-NetSuiteRecord -Type customer -Id 101).companyName | Should -Be 'Birchwood Outfitters'
    }

    It 'keeps its packages out of the default load context' {
        $default = [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies | ForEach-Object { $_.GetName().Name }

        $default | Should -Not -Contain 'Polly.Core'
        $default | Should -Not -Contain 'NetSuite.Client'
    }

    It 'exports what the manifest names' {
        $manifest = Import-PowerShellDataFile -Path (Join-Path -Path $module -ChildPath 'NetSuitePS.psd1')

        (Get-Command -Module NetSuitePS).Name | Sort-Object | Should -Be ($manifest.CmdletsToExport | Sort-Object)
    }
}

Describe 'Records' {
    It 'go through the stock cmdlets like any object' {
        $path = Join-Path -Path $TestDrive -ChildPath 'customers.csv'
        101, 102 | Get-NetSuiteRecord -Type customer | Select-Object -Property id, companyName | Export-Csv -Path $path

        (Import-Csv -Path $path).companyName | Should -Be 'Birchwood Outfitters', 'Cobalt Robotics'
    }

    It 'become JSON without the links' {
        $json = Get-NetSuiteRecord -Type customer -Id 101 | ConvertTo-Json

        ($json | ConvertFrom-Json).companyName | Should -Be 'Birchwood Outfitters'
        $json | Should -Not -Match 'href'
    }

    It 'send only what was changed' {
        $customer = Get-NetSuiteRecord -Type customer -Id 102
        $customer.phone = '555-0000'

        ($customer | Set-NetSuiteRecord).Fields | Should -Be 'phone'
    }

    It 'that are missing can be caught by their exception' {
        $caught = try { Get-NetSuiteRecord -Type customer -Id 999999 -ErrorAction Stop } catch [NetSuite.NetSuiteNotFoundException] { 'caught' }

        $caught | Should -Be 'caught'
    }

    It 'can be read in parallel over one connection' {
        $connection = Get-NetSuiteConnection | Where-Object IsCurrent
        $names = 101..108 | ForEach-Object -Parallel {
            Import-Module -Name $using:module
            (Get-NetSuiteRecord -Type customer -Id $_ -Connection $using:connection).id
        } -ThrottleLimit 4

        $names | Sort-Object | Should -Be (101..108)
    }
}

Describe 'Filters' {
    It 'select what Where-Object selects: <_>' -ForEach @(
        { $_.companyName -like '*co*' -and $_.isInactive -eq $false }
        { $_.balance -lt 500 -or $_.subsidiary -eq 2 }
        { -not ($_.lastModifiedDate -gt [datetimeoffset] '2026-02-01T00:00:00Z') }
        { $_.category.refName -ne 'Corporate' }
    ) {
        $all = Get-NetSuiteRecord -Type customer

        (Get-NetSuiteRecord -Type customer -Filter $_).id | Should -Be @($all | Where-Object -FilterScript $_).id
    }

    It 'take bare names and the variables of the caller' {
        $least = 500

        @(Get-NetSuiteRecord -Type customer -Filter { balance -gt $least } -Property balance).balance | Should -BeGreaterThan 500
    }

    It 'are parameters of their own for each field' {
        (Get-NetSuiteRecord -Type customer -companyName 'birchwood*').id | Should -Be 101
    }

    It 'are completed' {
        $text = "Get-NetSuiteRecord -Type customer -Filter 'compan"

        (TabExpansion2 -inputScript $text -cursorColumn $text.Length).CompletionMatches.CompletionText | Should -Contain "'companyName"
    }
}

Describe 'Writes' {
    BeforeAll {
        # The import that is repeated above has stopped the first one.
        $simulator = Get-NetSuiteSimulator | Select-Object -Last 1
        $ErrorActionPreference = 'Stop'
    }

    It 'are done once, however often the line is run with its journal' {
        Push-Location -Path $TestDrive
        try {
            'EmployeeNo,firstName,lastName,subsidiary', 'P-1,Ana,Lopez,1', 'P-2,Ben,Okafor,1', 'P-3,Cleo,Park,1' | Set-Content -Path contacts.csv
            $line = { Import-Csv .\contacts.csv | Invoke-NetSuiteUpsert contact -ExternalId { $_.EmployeeNo } -JournalPath .\contacts.journal }
            $first = & $line
            $null = Get-NetSuiteSimulatorRequest -Simulator $simulator -Clear
            $second = & $line
            $requests = @(Get-NetSuiteSimulatorRequest -Simulator $simulator)
        }
        finally {
            Pop-Location
        }

        $first.Action | Should -Be 'Created', 'Created', 'Created'
        $first.ExternalId | Should -Be 'P-1', 'P-2', 'P-3'
        $second.Action | Should -Be $first.Action
        $second.Id | Should -Be $first.Id
        $second.IsFromJournal | Should -Be $true, $true, $true
        $requests.Count | Should -Be 0
    }

    It 'that fail are results that can be mended and piped back' {
        $results = @{ companyName = 'Piped A'; subsidiary = 1 }, @{ companyName = 'Piped B'; subsidiary = 999 }, @{ companyName = 'Piped C'; subsidiary = 1 } |
            New-NetSuiteRecord -Type customer -ErrorVariable failures -ErrorAction SilentlyContinue
        $results.Action | Should -Be 'Created', 'Failed', 'Created'
        $failures.Count | Should -Be 1
        $results[1].Error.Message | Should -Match 'subsidiary'

        $results[1].InputObject.subsidiary = 1
        $again = $results[1] | New-NetSuiteRecord -Type customer
        $again.Action | Should -Be 'Created'
        (Get-NetSuiteRecord -Type customer -Id $again.Id).companyName | Should -Be 'Piped B'
    }

    It 'give the same results as jobs' {
        $results = 1..3 | ForEach-Object { [pscustomobject] @{ externalId = "JOB-$_"; title = "Call $_" } } | Invoke-NetSuiteUpsert -Type phoneCall -Asynchronous

        $results.ExternalId | Should -Be 'JOB-1', 'JOB-2', 'JOB-3'
        $results.Action | Should -Be 'Created', 'Created', 'Created'
    }

    It 'are shown by -Preview and not saved' {
        $before = (Get-NetSuiteRecord -Type customer -Id 101).phone
        $changes = Set-NetSuiteRecord -Type customer -Id 101 -Values @{ phone = '+1 503 555 9999' } -Preview

        ($changes | Where-Object IsRequested).Field | Should -Be 'phone'
        (Get-NetSuiteRecord -Type customer -Id 101).phone | Should -Be $before
    }

    It 'are named by -WhatIf and not sent' {
        $null = Get-NetSuiteSimulatorRequest -Simulator $simulator -Clear
        Remove-NetSuiteRecord -Type customer -Id 101 -WhatIf

        @(Get-NetSuiteSimulatorRequest -Simulator $simulator | Where-Object Method -NE GET).Count | Should -Be 0
    }
}

Describe 'Queries' {
    It 'have typed values' {
        $row = Invoke-NetSuiteQuery -Query "SELECT id, trandate, foreigntotal, posting FROM transaction WHERE type = 'CustInvc' ORDER BY id" -First 1

        $row.trandate | Should -BeOfType [datetime]
        $row.foreigntotal | Should -BeOfType [decimal]
        $row.posting | Should -BeOfType [bool]
    }

    It 'stop when the consumer has enough' {
        $rows = Invoke-NetSuiteQuery -Query 'SELECT a.id AS a, b.id AS b, c.id AS c FROM item a CROSS JOIN item b CROSS JOIN item c' -Verbose 4>&1 |
            Select-Object -First 5

        $rows.Count | Should -Be 5
    }
}

Describe 'Help' {
    It 'has a synopsis and an example for <_>' -ForEach @(
        'Connect-NetSuite', 'Get-NetSuiteRecord', 'Invoke-NetSuiteQuery', 'Invoke-NetSuiteUpsert', 'New-NetSuiteRecord', 'Set-NetSuiteRecord',
        'Remove-NetSuiteRecord', 'Invoke-NetSuiteTransform', 'Invoke-NetSuiteAction', 'Add-NetSuiteAttachment', 'Wait-NetSuiteJob'
    ) {
        $help = Get-Help -Name $_ -Full

        $help.Synopsis | Should -Not -BeNullOrEmpty
        $help.Examples.Example.Count | Should -BeGreaterThan 0
    }
}

Describe 'The topics' {
    It 'about <Name> is found by Get-Help' -ForEach @(
        @{ Name = 'Filters'; Says = 'Where-Object' }
        @{ Name = 'Writing'; Says = 'WHAT IS NEVER DONE TWICE' }
    ) {
        Get-Help -Name "about_NetSuitePS_$Name" | Out-String | Should -Match $Says
    }
}

Describe 'The quick start' {
    It 'ends without failures' {
        $output = & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -File (Join-Path -Path $module -ChildPath 'samples/Quickstart.ps1')

        $LASTEXITCODE | Should -Be 0
        $output[-1] | Should -Match 'Quickstart finished: \d+ steps, 0 failures'
    }
}

# Tests of a script of one's own, against the simulator. Run them with: Invoke-Pester ./Update-CustomerPhone.Tests.ps1

BeforeAll {
    if (-not (Get-Module -Name NetSuitePS)) {
        Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath '../NetSuitePS.psd1')
    }

    # The clock stands still, so that what is tested does not depend on the day.
    $simulator = Start-NetSuiteSimulator -At '2026-03-31T12:00:00Z'
    $null = $simulator | Connect-NetSuite
    $script = Join-Path -Path $PSScriptRoot -ChildPath 'Update-CustomerPhone.ps1'
    $csv = Join-Path -Path ([System.IO.Path]::GetTempPath()) -ChildPath "phones-$PID.csv"
}

AfterAll {
    Remove-Item -LiteralPath $csv -ErrorAction Ignore
    Stop-NetSuiteSimulator -Simulator $simulator
}

Describe 'Update-CustomerPhone' {
    BeforeEach {
        # Every test begins with the company as it was, no faults and an empty log.
        Reset-NetSuiteSimulator -Simulator $simulator -Confirm:$false
        Set-Content -LiteralPath $csv -Value 'ExternalId,Phone', 'CUST-001,555-0001', 'NOBODY,555-0002', 'CUST-002,555-0003'
    }

    It 'sets the phones and reports the customer that is not there' {
        $results = & $script -Path $csv
        ($results.Result -join ' ') | Should -Be 'Updated Missing Updated'
        (Get-NetSuiteRecord -Type customer -Id 'eid:CUST-002').phone | Should -Be '555-0003'
    }

    It 'sends the phone and nothing else' {
        $null = & $script -Path $csv
        $sent = @(Get-NetSuiteSimulatorRequest -Simulator $simulator | Where-Object -Property Method -EQ -Value 'PATCH')
        $sent.Count | Should -Be 2
        (Get-NetSuiteRecord -Type customer -Id 'eid:CUST-001').companyName | Should -Be 'Birchwood Outfitters'
    }

    It 'changes nothing under -WhatIf' {
        $null = & $script -Path $csv -WhatIf
        $sent = @(Get-NetSuiteSimulatorRequest -Simulator $simulator | Where-Object -Property Method -NE -Value 'GET')
        $sent.Count | Should -Be 0
    }

    It 'waits while the account is busy' {
        Set-NetSuiteSimulator -Simulator $simulator -Fault @{ Kind = 'tooManyRequests'; RetryAfter = 0; Times = 2 }
        $results = & $script -Path $csv
        ($results.Result -join ' ') | Should -Be 'Updated Missing Updated'
    }

    It 'goes on after a row that NetSuite refuses' {
        Set-NetSuiteSimulator -Simulator $simulator -Fault @{ Kind = 'recordChanged'; Method = 'PATCH'; Times = 4 }
        $results = & $script -Path $csv
        ($results.Result -join ' ') | Should -Be 'Failed Missing Updated'
    }
}

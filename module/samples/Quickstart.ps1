<#
.SYNOPSIS
    A guided first hour with NetSuitePS in half a minute, against a NetSuite simulator on this machine.
.DESCRIPTION
    Does the two jobs that NetSuite users name first, syncing contacts and creating invoices, and shows what
    a query, an update, a delete and three mistakes look like. Nothing leaves this machine.
.PARAMETER KeepSimulator
    Leaves the simulator and the connection open afterwards, to go on by hand.
.EXAMPLE
    ./Quickstart.ps1
#>
[CmdletBinding()]
param(
    [switch] $KeepSimulator
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

if (-not (Get-Module -Name NetSuitePS)) {
    if (-not (Test-Path -Path (Join-Path -Path $PSScriptRoot -ChildPath '../bin/NetSuitePS.dll'))) {
        throw 'These are the sources. Run ./build.ps1 first, then ./out/NetSuitePS/samples/Quickstart.ps1.'
    }

    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath '../NetSuitePS.psd1')
}

$script:steps = 0
$script:failures = 0

# Runs one step: says what it shows, then shows it. A step that fails is counted, and the next one runs.
function Step {
    param(
        [Parameter(Mandatory)] [string] $Title,
        [Parameter(Mandatory)] [scriptblock] $Show
    )

    $script:steps++
    Write-Host ''
    Write-Host "$script:steps. $Title" -ForegroundColor Cyan
    try {
        . $Show
    }
    catch {
        $script:failures++
        Write-Host "   This step failed: $_" -ForegroundColor Red
    }
}

# Ends a step as failed unless what it showed is true.
function Assert {
    param(
        [Parameter(Mandatory)] [bool] $Condition,
        [Parameter(Mandatory)] [string] $Expectation
    )

    if (-not $Condition) {
        throw "expected $Expectation."
    }
}

# Runs a mistake and shows the message that a person would see.
function Show-Mistake {
    param(
        [Parameter(Mandatory)] [string] $ErrorId,
        [Parameter(Mandatory)] [scriptblock] $Mistake
    )

    try {
        $null = . $Mistake
    }
    catch {
        Write-Host "   $_" -ForegroundColor Yellow
        if ($_.ErrorDetails) {
            Write-Host "   What to do: $($_.ErrorDetails.RecommendedAction)" -ForegroundColor Yellow
        }

        Assert ($_.FullyQualifiedErrorId -like "$ErrorId,*") "an error with the id $ErrorId, not $($_.FullyQualifiedErrorId)"
        return
    }

    throw 'the mistake was accepted.'
}

$previous = Get-NetSuiteConnection | Where-Object IsCurrent
$simulator = Start-NetSuiteSimulator
$token = @{
    Account      = $simulator.Account
    ClientId     = $simulator.ClientId
    ClientSecret = $simulator.ClientSecret
    TokenId      = $simulator.TokenId
    TokenSecret  = $simulator.TokenSecret
    Url          = $simulator.Url
}

Step 'Connect with token-based authentication, and test the connection' {
    $script:connection = Connect-NetSuite @token -MakeCurrent
    $script:connection | Out-Host
    $test = Test-NetSuiteConnection
    $test | Out-Host
    Assert $test.Success 'the connection to work'
}

Step 'Sync 12 companies and 40 contacts from CSV files; the second run creates nothing' {
    $companies = Import-Csv -Path (Join-Path -Path $PSScriptRoot -ChildPath 'companies.csv')
    $script:contacts = Import-Csv -Path (Join-Path -Path $PSScriptRoot -ChildPath 'contacts.csv')
    $null = $companies | Invoke-NetSuiteUpsert -Type customer
    foreach ($run in 1, 2) {
        $results = @($script:contacts | Invoke-NetSuiteUpsert -Type contact)
        $created = @($results | Where-Object Action -EQ Created).Count
        Write-Host "   Run ${run}: $($results.Count) contacts, $created created, $($results.Count - $created) updated."
        Assert ($results.Count -eq 40) '40 results'
        Assert ($created -eq $(if ($run -eq 1) { 40 } else { 0 })) 'everything to be created in the first run and nothing in the second'
    }

    $results | Select-Object -First 3 | Out-Host
}

Step 'Keep a journal, and run the same line twice: the second run sends nothing' {
    $journal = Join-Path -Path ([IO.Path]::GetTempPath()) -ChildPath "quickstart-$PID.journal"
    try {
        foreach ($run in 1, 2) {
            $results = @($script:contacts | Invoke-NetSuiteUpsert -Type contact -JournalPath $journal)
            $sent = ($results | Measure-Object -Property Attempts -Sum).Sum
            Write-Host "   Run ${run}: $($results.Count) results, $sent requests."
            Assert ($results.Count -eq 40) '40 results'
            Assert ($sent -eq $(if ($run -eq 1) { 40 } else { 0 })) 'one request for each contact in the first run and none in the second'
        }
    }
    finally {
        [IO.File]::Delete($journal)
    }
}

Step 'Create invoices of two or three lines; NetSuite computes the totals' {
    $rows = Import-Csv -Path (Join-Path -Path $PSScriptRoot -ChildPath 'invoices.csv')
    $script:invoices = foreach ($group in $rows | Group-Object -Property invoice) {
        $first = $group.Group[0]
        $invoice = @{
            entity   = "eid:$($first.customer)"
            tranDate = $first.date
            memo     = "Order $($group.Name)"
            item     = @(foreach ($row in $group.Group) {
                    @{ item = "eid:$($row.item)"; quantity = [int] $row.quantity; rate = [decimal] $row.rate }
                })
        }
        Invoke-NetSuiteUpsert -Type invoice -ExternalId $group.Name -Values $invoice -SublistMode Replace -PassThru
    }
    $script:invoices | Out-Host
    $expected = $rows | Measure-Object -Property { [decimal] $_.quantity * [decimal] $_.rate } -Sum
    $actual = $script:invoices | Measure-Object -Property total -Sum
    Assert ([decimal] $actual.Sum -eq [decimal] $expected.Sum) "totals of $($expected.Sum), not $($actual.Sum)"
}

Step 'Get a contact by its external id and by its internal id; change its phone; only the phone is sent' {
    $byExternalId = Get-NetSuiteRecord -Type contact -Id eid:CON-0001
    $contact = Get-NetSuiteRecord -Type contact -Id $byExternalId.id
    $contact | Out-Host
    $contact.phone = '+1 503 555 0199'
    $result = $contact | Set-NetSuiteRecord
    $result | Out-Host
    Assert (($result.Fields -join ',') -eq 'phone') 'only the phone to be sent'
    Assert ((Get-NetSuiteRecord -Type contact -Id $contact.id).phone -eq '+1 503 555 0199') 'the new phone to be stored'
}

Step 'Find the open invoices of one customer, the largest first, with a few fields: one request' {
    $found = @(Get-NetSuiteRecord -Type invoice -Filter { $_.entity.refName -like 'Birch*' -and $_.status.refName -eq 'Open' } -Property tranId, entity, total -OrderBy total -Descending)
    $found | Out-Host
    Assert ($found.Count -gt 0) 'invoices to be found'
    Assert ($found[0].total -eq ($found | Measure-Object -Property total -Maximum).Maximum) 'the largest to come first'
}

Step 'Ask with SuiteQL: invoices by customer' {
    $query = @'
SELECT BUILTIN.DF(t.entity) AS customer, COUNT(*) AS invoices, SUM(t.foreigntotal) AS total
FROM transaction t
WHERE t.type = ? AND t.externalid LIKE 'QS-%'
GROUP BY BUILTIN.DF(t.entity)
ORDER BY SUM(t.foreigntotal) DESC
'@
    $customers = @(Invoke-NetSuiteQuery -Query $query -Parameter CustInvc)
    $customers | Format-Table -AutoSize | Out-Host
    Assert ($customers.Count -eq @($script:invoices | ForEach-Object { "$($_.entity)" } | Sort-Object -Unique).Count) 'one row for each customer with invoices'
}

Step 'Delete a contact: first with -WhatIf, then for real' {
    Remove-NetSuiteRecord -Type contact -Id eid:CON-0040 -WhatIf
    Assert ($null -ne (Get-NetSuiteRecord -Type contact -Id eid:CON-0040)) 'the contact to be there after -WhatIf'
    Remove-NetSuiteRecord -Type contact -Id eid:CON-0040 -Confirm:$false
    $left = @(Invoke-NetSuiteQuery -Query 'SELECT id FROM contact WHERE externalid = ?' -Parameter CON-0040)
    Assert ($left.Count -eq 0) 'the contact to be gone'
    Write-Host '   The contact is gone.'
}

Step 'Three mistakes and what you are told' {
    Write-Host '   A wrong token secret:'
    Show-Mistake -ErrorId NetSuite.Authentication -Mistake {
        $wrong = ConvertTo-SecureString -String 'not-the-secret' -AsPlainText -Force
        Connect-NetSuite @token -TokenSecret $wrong
    }
    Write-Host '   A field that does not exist:'
    Show-Mistake -ErrorId NetSuite.InvalidInput -Mistake {
        Set-NetSuiteRecord -Type contact -Id eid:CON-0001 -Values @{ fone = '+1 503 555 0123' }
    }
    Write-Host '   A record that does not exist:'
    Show-Mistake -ErrorId NetSuite.NotFound -Mistake {
        Get-NetSuiteRecord -Type contact -Id 999999
    }
}

if (-not $KeepSimulator) {
    Stop-NetSuiteSimulator -Simulator $simulator
    if ($previous) {
        $null = Connect-NetSuite -Connection $previous
    }
}

Write-Host ''
Write-Host "Quickstart finished: $script:steps steps, $script:failures failures"
exit $script:failures

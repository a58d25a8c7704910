<#
.SYNOPSIS
    Sets the phone numbers of customers from a CSV file with the columns ExternalId and Phone.
.DESCRIPTION
    Works on the current NetSuite connection and gives an object per row: ExternalId, Result (Updated, Missing or
    Failed) and Message. A row that fails does not stop the others.
.PARAMETER Path
    The CSV file.
.EXAMPLE
    ./Update-CustomerPhone.ps1 -Path ./phones.csv -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [string] $Path
)

Set-StrictMode -Version Latest

foreach ($row in Import-Csv -LiteralPath $Path) {
    $result = [pscustomobject]@{ ExternalId = $row.ExternalId; Result = 'Updated'; Message = '' }
    try {
        $customer = Get-NetSuiteRecord -Type customer -Id "eid:$($row.ExternalId)" -ErrorAction Stop
        $customer.phone = $row.Phone
        $null = $customer | Set-NetSuiteRecord -ErrorAction Stop
    }
    catch [NetSuite.NetSuiteNotFoundException] {
        $result.Result = 'Missing'
    }
    catch {
        $result.Result = 'Failed'
        $result.Message = $_.Exception.Message
    }

    $result
}

"""What goes on paper as plain values, by the names under which those who paint it know them."""

from desktop.writing.sheet_compare import CompareCell as CompareCell
from desktop.writing.sheet_compare import CompareLine as CompareLine
from desktop.writing.sheet_compare import CompareSheet as CompareSheet
from desktop.writing.sheet_flow import FlowBlock as FlowBlock
from desktop.writing.sheet_flow import FlowSheet as FlowSheet
from desktop.writing.sheet_flow import Look as Look
from desktop.writing.sheet_flow import Style as Style
from desktop.writing.sheet_flow import Words as Words
from desktop.writing.sheet_month import MonthBar as MonthBar
from desktop.writing.sheet_month import MonthLine as MonthLine
from desktop.writing.sheet_month import MonthSheet as MonthSheet
from desktop.writing.sheet_month import MonthWeek as MonthWeek

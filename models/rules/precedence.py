"""Which rules yield to which, where several speak in one provision: groups of their ids."""

from __future__ import annotations

# Words that do what they say, whatever stands around them: an order in its enacting words, a blocking.
ENACTED = {"rule:measure.orders", "rule:measure.ordonne", "rule:measure.blocked", "rule:measure.president_orders"}
# A ban that says in its own sentence what it leaves free.
FREES_IN_BAN = {"rule:exemption.banned_unless", "rule:exemption.interdit_sauf"}
# A command to prevent, freeze or prohibit is the measure itself, not a duty beside it.
STATE_MEASURES = {
    "rule:measure.states_shall_prevent",
    "rule:measure.entry",
    "rule:measure.states_refrain",
    "rule:measure.permitted_only",
    "rule:measure.each_state_prevents",
    "rule:measure.command_to_states",
    "rule:measure.embargo",
    "rule:measure.frozen",
    "rule:measure.deny",
    "rule:measure.impose_sanctions",
    "rule:measure.shall_prevent_persons",
    "rule:measure.imposed_prohibition",
    "rule:measure.must_freeze",
    "rule:measure.ensure_not_available",
    "rule:measure.states_bound",
    "rule:measure.un_not_to",
    "rule:measure.un_adopt_against",
    "rule:measure.un_refrain",
    "rule:measure.un_by_withholding",
    "rule:measure.un_extends",
    "rule:measure.un_funds_held",
    "rule:measure.un_prevents_entry",
    "rule:measure.un_by_not_doing",
    "rule:measure.un_withdrawn",
    "rule:measure.un_closes",
    "rule:measure.un_no_state",
}
ASKED = {"rule:duty.un_requests", "rule:duty.un_repeats_demand", "rule:duty.un_requires", "rule:duty.un_reaffirms_call"}
BESIDE_MEASURE = {"rule:enforcement.un_impound", "rule:enforcement.un_force"}
# What only tells the purpose or the effect of a measure in the same provision.
YIELDS_TO_MEASURE = {"rule:enforcement.void", "rule:enforcement.proceedings_against", "rule:enforcement.un_diversion"}
DESCRIPTIVE = {"rule:attribution.conduct_of_state", "rule:attribution.failure"}
# Where a statute forbids by making it an offence, the elements of the offence are the ban.
BAN_BY_OFFENCE = {
    "rule:measure.offence_of_dealing",
    "rule:measure.element_of_dealing",
    "rule:measure.offence_of_trading",
    "rule:measure.offence_who_trades",
    "rule:measure.offence_of_arms",
    "rule:measure.offence_with_arms",
    "rule:measure.guilty_of_trading",
}
CERTAIN = ENACTED | FREES_IN_BAN | BAN_BY_OFFENCE
# What undoes rights, bars claims or takes goods is a measure, though it also ends proceedings or punishes.
UNDOES_RIGHTS = {"rule:measure.rights_undone", "rule:measure.regulations_prohibiting", "rule:measure.forfeit"}
# Who may not enter is described by what he did, evasion included; that enforces nothing.
KEEPS_OUT = {"rule:measure.entry", "rule:measure.un_prevents_entry"}
# Support and exchange that words of a ban, of a warning or of a duty seem to speak of.
SEEMING_COOPERATION = {
    "rule:cooperation.un_political",
    "rule:cooperation.un_asks_states",
    "rule:cooperation.un_stresses",
    "rule:cooperation.cooperate",
}
READINESS = {"rule:enforcement.un_further_measures", "rule:enforcement.un_readiness", "rule:enforcement.un_reimposes"}
INSISTS = {"rule:duty.un_embargo_kept", "rule:duty.un_holds_to", "rule:duty.un_unaffected", "rule:exemption.un_not_intended"}
FINDINGS = {"rule:ground.un_operative", "rule:ground.council_holds", "rule:ground.condemns"}
ONLY_HOW = {"rule:duty.must", "rule:duty.un_decides_shall", "rule:duty.residual", "rule:duty.of_point", "rule:designation.committee"}

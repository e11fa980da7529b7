#include <martlet/server/boom_of_current_exception.hpp>

#include "lifecycle.hpp"

// A route's external rules, applied to input that satisfies its schemas, in the order of declaration.

namespace martlet {
namespace {

// The handler's input that a rule applies to; initialization has checked that it exists.
std::size_t input_of(const Route& route, const ExternalRule& rule) {
  std::size_t at = 0;
  while (*route.binding.inputs[at].type != *rule.subject) ++at;
  return at;
}

}  // namespace

Task<Step> Lifecycle::validate_external_rules() {
  for (const ExternalRule& rule : request_.plan_->route->external_rules) {
    Step step = co_await validate(rule);
    if (!step.continues()) co_return step;
  }
  co_return Step();
}

Task<Step> Lifecycle::validate(const ExternalRule& rule) {
  try {
    const Route& route = *request_.plan_->route;
    const std::size_t input = input_of(route, rule);
    di::Object owned;
    void* object = callee(rule, owned);
    const void* value = call().target(input);
    const RuleResult result = co_await rule.run(object, value);
    if (!result) co_return Step();
    Problem problem;
    problem.name = "value";
    problem.reason = *result;
    Problems problems;
    problems.list.push_back(std::move(problem));
    InputProblems refused(route.binding.inputs[input].from);
    refused.add(route.binding.inputs[input].schema(), std::move(problems));
    co_return handle_invalid_input(std::move(refused));
  } catch (...) {
    co_return boom_of_current_exception(request_);
  }
}

}  // namespace martlet

#include <martlet/async/blocking.hpp>
#include <martlet/server/extension.hpp>
#include <martlet/server/external_rule.hpp>
#include <martlet/server/pre.hpp>

namespace martlet {

template <class Outcome, class Argument>
Task<Outcome> Invocation<Outcome, Argument>::run(void* callee, Argument argument) const {
  if (waits) {
    Task<Outcome> task = waits(callee, argument);
    Outcome outcome = co_await std::move(task);
    co_return outcome;
  }
  if (!may_block) co_return sync(callee, argument);
  auto work = [this, callee, &argument]() -> Outcome { return sync(callee, argument); };
  Outcome outcome = co_await blocking(work);
  co_return outcome;
}

template Task<Step> Invocation<Step, Request&>::run(void* callee, Request& request) const;
template Task<PreResult> Invocation<PreResult, Request&>::run(void* callee, Request& request) const;
template Task<RuleResult> Invocation<RuleResult, const void*>::run(void* callee, const void* value) const;

}  // namespace martlet

#pragma once
#include <functional>
#include <memory>
#include <utility>

#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {

// Applies a definition that is refused, and returns the errors; see expect_untouched().
inline std::string refusal_of(DeployFixture& fixture, const std::string& json = DeployFixture::of("orders-api", "1.1.1")) {
  const Report report = fixture.apply(json);
  EXPECT_FALSE(report.is_done());
  std::string text;
  for (const FunctionOutcome& one : report.functions) {
    if (one.error) text += (text.empty() ? "" : "\n") + one.error->what;
  }
  return text;
}

inline void expect_untouched(const DeployFixture& fixture) { EXPECT_EQ(fixture.simulation.changes(), 0); }

// Calls `meddle` once, right before the first call of this operation takes effect.
inline void once_before(DeployFixture& fixture, const std::string& operation, std::function<void()> meddle) {
  auto has_happened = std::make_shared<bool>(false);
  fixture.simulation.before_effect = [=](const simulated_aws::Call& call) {
    if (call.operation != operation || std::exchange(*has_happened, true)) return;
    meddle();
  };
}

}  // namespace martlet::deploy

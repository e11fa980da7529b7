#include <martlet/config/remote.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <martlet/async/local_loop.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/config/fixed_source.hpp>
#include <martlet/schema/object.hpp>

namespace shop {

using martlet::Code;
using martlet::failure;
using martlet::field;
using martlet::FixedSource;
using martlet::LocalLoop;
using martlet::Remote;
using martlet::Remotes;
using martlet::RemoteSource;
using martlet::Result;
using martlet::Schema;
using martlet::Task;
using martlet::Type;

struct Limits {
  int page_max = 0;
  std::string table;
};
Schema describe(Type<Limits>) {
  return martlet::object<Limits>("Limits", field<&Limits::page_max>("pageMax").min(1), field<&Limits::table>("table").pattern("^orders"));
}

namespace {

// The part of martlet::Services that Remotes uses.
struct Binder {
  std::function<Result<Remote<Limits>>()> factory;
  bool has_override = false;
  template <class>
  bool is_overridden() const {
    return has_override;
  }
  template <class, class F>
  void singleton(F made_by, std::source_location) {
    factory = made_by;
  }
};

struct Fetched {
  Binder binder;
  std::string failure = "none";
};
Fetched fetch(std::shared_ptr<RemoteSource> source) {
  Fetched fetched;
  Remotes remotes(std::move(source));
  remotes.add<Limits>("/orders/limits", fetched.binder);
  LocalLoop loop;
  const Result<void> outcome = loop.run(remotes.fetch());
  if (!outcome) fetched.failure = martlet::to_text(outcome.error());
  return fetched;
}
std::shared_ptr<FixedSource> holding(std::string text) {
  return std::make_shared<FixedSource>(std::map<std::string, std::string>{{"/orders/limits", std::move(text)}});
}

TEST(Remote, is_injected_after_it_was_fetched) {
  const Fetched fetched = fetch(holding(R"({"pageMax":50,"table":"orders"})"));
  ASSERT_EQ(fetched.failure, "none");
  const Result<Remote<Limits>> limits = fetched.binder.factory();
  ASSERT_TRUE(limits);
  EXPECT_EQ((*limits)->page_max, 50);
  EXPECT_EQ((**limits).table, "orders");
}

TEST(Remote, reports_parameter_source_position_and_key_of_an_error) {
  EXPECT_EQ(fetch(holding(R"({"table":"orders"})")).failure,
            "parameter /orders/limits of a fixed source:1:1: \"pageMax\" is required; add it");
}

TEST(Remote, reports_all_problems_but_no_values) {
  EXPECT_EQ(fetch(holding(R"({"pageMax":0,"table":"s3cret","pgaeMax":7})")).failure,
            "remote configuration has 3 problems:\n"
            "  parameter /orders/limits of a fixed source:1:12: \"pageMax\" must be greater than or equal to 1\n"
            "  parameter /orders/limits of a fixed source:1:22: \"table\" fails to match the required pattern: /^orders/\n"
            "  parameter /orders/limits of a fixed source:1:31: \"pgaeMax\" is not allowed; did you mean \"pageMax\"?");
}

TEST(Remote, reports_where_a_parameter_is_not_json) {
  EXPECT_EQ(fetch(holding("{\"pageMax\": s3cret}")).failure, "parameter /orders/limits of a fixed source:1:13: this is not JSON");
}

TEST(Remote, is_not_fetched_if_a_test_overrides_it) {
  Binder binder{.factory = {}, .has_override = true};
  Remotes remotes(std::make_shared<FixedSource>(std::map<std::string, std::string>{}));
  remotes.add<Limits>("/orders/limits", binder);
  LocalLoop loop;
  EXPECT_TRUE(loop.run(remotes.fetch()));
  EXPECT_EQ(Remote<Limits>::fixed({.page_max = 3, .table = "orders"})->page_max, 3);
}

TEST(Remote, names_a_parameter_that_the_source_lacks) {
  EXPECT_EQ(fetch(std::make_shared<FixedSource>(std::map<std::string, std::string>{})).failure,
            "parameter /orders/limits of a fixed source: the parameter does not exist");
}

TEST(Remote, cannot_be_injected_before_it_was_fetched) {
  Binder binder;
  Remotes remotes(holding("{}"));
  remotes.add<Limits>("/orders/limits", binder);
  const Result<Remote<Limits>> limits = binder.factory();
  ASSERT_FALSE(limits);
  EXPECT_EQ(martlet::to_text(limits.error()), "the parameter /orders/limits was not fetched; build services after Remotes::fetch()");
}

// Responds after a while, and counts concurrent calls.
class SlowSource final : public RemoteSource {
 public:
  std::string name() const override { return "a slow source"; }
  Task<Result<std::string>> fetch(std::string parameter) override {
    most_at_once = std::max(most_at_once, ++at_once);
    asked.push_back(parameter);
    co_await martlet::sleep(std::chrono::milliseconds(5));
    --at_once;
    co_return std::string(R"({"pageMax":50,"table":"orders"})");
  }
  int at_once = 0;
  int most_at_once = 0;
  std::vector<std::string> asked;
};

TEST(Remote, is_fetched_concurrently_with_others) {
  const auto source = std::make_shared<SlowSource>();
  Remotes remotes(source);
  Binder binder;
  remotes.add<Limits>("/a", binder);
  remotes.add<Limits>("/b", binder);
  LocalLoop loop;
  ASSERT_TRUE(loop.run(remotes.fetch()));
  EXPECT_EQ(source->most_at_once, 2);
}

TEST(Remote, is_fetched_only_once) {
  const auto source = std::make_shared<SlowSource>();
  Remotes remotes(source);
  Binder binder;
  LocalLoop loop;
  remotes.add<Limits>("/a", binder);
  ASSERT_TRUE(loop.run(remotes.fetch()));
  remotes.add<Limits>("/b", binder);
  ASSERT_TRUE(loop.run(remotes.fetch()));
  EXPECT_EQ(source->asked, (std::vector<std::string>{"/a", "/b"}));
}

}  // namespace
}  // namespace shop

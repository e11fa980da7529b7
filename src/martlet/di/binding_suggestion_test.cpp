#include <gtest/gtest.h>

#include <string>

#include <martlet/di/services.hpp>

// As in martlet/fetch/http_client.hpp, which belongs to a higher layer than this module.
namespace martlet {
class HttpClient;
}

namespace clocks {
namespace {

using martlet::Error;
using martlet::Services;

std::string problems_of(const Services& services) {
  std::string texts;
  for (const Error& problem : services.check()) texts += problem.what + "; " + problem.next + "\n";
  return texts;
}

class Clock {
 public:
  virtual ~Clock() = default;
};
class SystemClock : public Clock {};
class Named {
 public:
  virtual ~Named() = default;
};
class NamedClock final : public Named, public SystemClock {};
class AsksClock {
 public:
  explicit AsksClock(Clock&) {}
};
class AsksSystemClock {
 public:
  explicit AsksSystemClock(SystemClock&) {}
};

TEST(BindingSuggestion, names_the_bound_class_that_only_lacks_its_interface) {
  EXPECT_EQ(problems_of(Services().singleton<SystemClock>().handler<AsksClock>()),
            "clocks::AsksClock -> clocks::Clock: clocks::Clock has no binding; "
            "clocks::SystemClock is one: bind it as services.singleton<clocks::Clock, clocks::SystemClock>()\n");
}

TEST(BindingSuggestion, finds_an_interface_among_several_base_classes) {
  EXPECT_EQ(problems_of(Services().request<NamedClock>().handler<AsksClock>()),
            "clocks::AsksClock -> clocks::Clock: clocks::Clock has no binding; "
            "clocks::NamedClock is one: bind it as services.request<clocks::Clock, clocks::NamedClock>()\n");
}

TEST(BindingSuggestion, names_the_interface_by_which_a_class_is_bound) {
  EXPECT_EQ(problems_of(Services().singleton<Clock, SystemClock>().handler<AsksSystemClock>()),
            "clocks::AsksSystemClock -> clocks::SystemClock: clocks::SystemClock has no binding; it is bound as clocks::Clock: take a "
            "clocks::Clock&\n");
}

class AsksHttp {
 public:
  explicit AsksHttp(martlet::HttpClient&) {}
};
TEST(BindingSuggestion, names_the_plugin_that_binds_the_missing_type) {
  EXPECT_EQ(problems_of(Services().handler<AsksHttp>()),
            "clocks::AsksHttp -> martlet::HttpClient: martlet::HttpClient has no binding; "
            "server.plugin(martlet::http_client()) binds it (<martlet/app/http_client_plugin.hpp>)\n");
}

}  // namespace
}  // namespace clocks

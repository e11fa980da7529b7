#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <martlet/base/encoding.hpp>
#include <martlet/server/routing/router.hpp>

namespace martlet {
namespace {

// router_cases.txt contains the results of hapi's own router (@hapi/call 9.0.1) for randomly generated sets of routes and paths:
//
//   router sensitive|insensitive              a new router
//   route METHOD PATH VHOST|- OUTCOME         one more route, numbered from 0: ok, conflict or malformed
//   get METHOD PATH HOST -> OUTCOME           found N [NAME=VALUE...] | not_found | bad_request; values escaped
class Replay {
 public:
  void play(const std::string& line) {
    std::istringstream words(line);
    std::string verb;
    words >> verb;
    if (verb == "router") begin(words);
    if (verb == "route") add(line, words);
    if (verb == "get") find(line, words);
  }
  int lookups() const { return lookups_; }

 private:
  void begin(std::istringstream& words) {
    std::string sensitivity;
    words >> sensitivity;
    router_ = Router(RouterOptions{.is_case_sensitive = sensitivity == "sensitive", .strip_trailing_slash = false});
    routes_ = 0;
  }

  void add(const std::string& line, std::istringstream& words) {
    RouteKey key;
    std::string outcome;
    words >> key.method >> key.path >> key.vhost >> outcome;
    if (key.vhost == "-") key.vhost.clear();
    const Result<void> added = router_.add(key, routes_++);
    const std::string ours = added ? "ok" : added.error().code == Code::conflict ? "conflict" : "malformed";
    EXPECT_EQ(ours, outcome) << line << '\n' << (added ? "" : added.error().what);
  }

  void find(const std::string& line, std::istringstream& words) {
    std::string method;
    std::string path;
    std::string host;
    words >> method >> path >> host;
    const RouteMatch match = router_.find({method, path, host});
    EXPECT_EQ(line.substr(0, line.find(" -> ")) + " -> " + to_text(match), line);
    ++lookups_;
  }

  static std::string to_text(const RouteMatch& match) {
    if (match.outcome == RouteMatch::Outcome::not_found) return "not_found";
    if (match.outcome == RouteMatch::Outcome::bad_request) return "bad_request";
    std::string text = "found " + std::to_string(match.route);
    for (const PathParams::Item& param : match.params) text += ' ' + std::string(param.name) + '=' + percent_encode(param.value);
    return text;
  }

  Router router_;
  std::size_t routes_ = 0;
  int lookups_ = 0;
};

TEST(RouterConformance, gives_the_results_recorded_from_hapi) {
  const char* other = std::getenv("MARTLET_ROUTER_CASES");
  const std::filesystem::path file = other ? std::filesystem::path(other) : std::filesystem::path(MARTLET_TEST_DATA "/router_cases.txt");
  std::ifstream cases(file);
  Replay replay;
  for (std::string line; std::getline(cases, line);) replay.play(line);
  EXPECT_GE(replay.lookups(), 300) << file;
}

}  // namespace
}  // namespace martlet

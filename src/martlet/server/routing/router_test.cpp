#include <gtest/gtest.h>

#include <chrono>

#include <martlet/server/routing/router.hpp>

#include "segment_trie.hpp"

namespace martlet {
namespace {

// Adds GET routes, numbered from 0.
Router router_of(std::initializer_list<std::string_view> paths, RouterOptions options = {}) {
  Router router(options);
  std::size_t route = 0;
  for (const std::string_view path : paths) {
    const Result<void> added = router.add({"GET", std::string(path), ""}, route++);
    EXPECT_TRUE(added) << (added ? "" : added.error().what);
  }
  return router;
}

// "2 id=7 ext=json", "not found" or "bad request"
std::string found(const Router& router, std::string_view path, std::string_view method = "GET", std::string_view host = "") {
  const RouteMatch match = router.find({method, path, host});
  if (match.outcome == RouteMatch::Outcome::not_found) return "not found";
  if (match.outcome == RouteMatch::Outcome::bad_request) return "bad request";
  std::string text = std::to_string(match.route);
  for (const PathParams::Item& param : match.params) text += ' ' + std::string(param.name) + '=' + std::string(param.value);
  return text;
}

std::string refused(Router& router, const RouteKey& key) {
  const Result<void> added = router.add(key, 99);
  return added ? "added" : added.error().what;
}

TEST(Router, finds_the_most_specific_route_in_any_order_of_registration) {
  const std::vector<std::string> paths = {"/books/new", "/books/{id}.{ext}", "/books/b{rest}", "/books/{id}", "/books/{path*}"};
  for (const bool backwards : {false, true}) {
    Router router;
    for (std::size_t i = 0; i < paths.size(); ++i) {
      const std::size_t route = backwards ? paths.size() - 1 - i : i;
      ASSERT_TRUE(router.add({"GET", paths[route], ""}, route));
    }
    EXPECT_EQ(found(router, "/books/new"), "0");
    EXPECT_EQ(found(router, "/books/a.b.c"), "1 id=a.b ext=c");
    EXPECT_EQ(found(router, "/books/best.txt"), "1 id=best ext=txt");
    EXPECT_EQ(found(router, "/books/best"), "2 rest=est");
    EXPECT_EQ(found(router, "/books/7"), "3 id=7");
    EXPECT_EQ(found(router, "/books/7/8"), "4 path=7/8");
    EXPECT_EQ(found(router, "/books/"), "4 path=");
    EXPECT_EQ(found(router, "/books"), "4");
  }
}

TEST(Router, backtracks_from_a_choice_that_leads_to_no_route) {
  const Router router = router_of({"/a/b/c", "/a/{p}/d", "/{q}/b/e", "/{r*}"});
  EXPECT_EQ(found(router, "/a/b/d"), "1 p=b");
  EXPECT_EQ(found(router, "/a/b/e"), "2 q=a");
  EXPECT_EQ(found(router, "/a/b/f"), "3 r=a/b/f");
}

TEST(Router, allows_an_optional_end_to_be_absent) {
  const Router router = router_of({"/opt/{x?}", "/array/{a}/{b*2}/{c?}"});
  EXPECT_EQ(found(router, "/opt"), "0");
  EXPECT_EQ(found(router, "/opt/"), "0 x=");
  EXPECT_EQ(found(router, "/opt/v"), "0 x=v");
  EXPECT_EQ(found(router, "/array/1/2/3"), "1 a=1 b=2/3");
  EXPECT_EQ(found(router, "/array/1/2/3/4"), "1 a=1 b=2/3 c=4");
  EXPECT_EQ(found(router, "/array/1/2"), "not found");
}

TEST(Router, allows_only_optional_parameters_to_be_empty) {
  const Router router = router_of({"/{p?}", "/{p}/x", "/in/{p}/x"});
  EXPECT_EQ(found(router, "//x"), "not found");
  EXPECT_EQ(found(router, "/in//x"), "not found");
}

TEST(Router, decodes_only_parameters) {
  const Router router = router_of({"/books/{id}", "/name/{parts*2}", "/%C3%BC"});
  EXPECT_EQ(found(router, "/books/a%2Fb"), "0 id=a/b");
  EXPECT_EQ(found(router, "/books/%C3%BC+"), "0 id=\u00fc+");
  EXPECT_EQ(found(router, "/name/a%20b/%C3%BC"), "1 parts=a b/\u00fc");
  EXPECT_EQ(found(router, "/%C3%BC"), "2");
}

TEST(Router, reports_a_parameter_that_is_not_utf8_as_a_bad_request) {
  const Router router = router_of({"/books/{id}", "/{rest*}"});
  EXPECT_EQ(found(router, "/books/%zz"), "bad request");
  EXPECT_EQ(found(router, "/books/%C3"), "bad request");
  EXPECT_EQ(found(router, "/books/\xC3"), "bad request");
  EXPECT_EQ(found(router, "/books/%"), "bad request");
}

TEST(Router, values_point_into_the_path_unless_they_were_decoded) {
  const Router router = router_of({"/{a}/{b}"});
  const std::string path = "/plain/%C3%BC";
  RouteMatch match = router.find({"GET", path, ""});
  const RouteMatch moved = std::move(match);
  EXPECT_EQ(moved.params[0].value.data(), path.data() + 1);
  EXPECT_EQ(moved.params.get("b"), "\u00fc");
  EXPECT_EQ(moved.params.get("c"), std::nullopt);
}

TEST(Router, gives_the_method_precedence_over_the_path) {
  Router router;
  ASSERT_TRUE(router.add({"get", "/{p*}", ""}, 0));
  ASSERT_TRUE(router.add({"*", "/any", ""}, 1));
  ASSERT_TRUE(router.add({"PURGE", "/any", ""}, 2));
  EXPECT_EQ(found(router, "/any", "GET"), "0 p=any");
  EXPECT_EQ(found(router, "/any", "HEAD"), "0 p=any");
  EXPECT_EQ(found(router, "/any", "PURGE"), "2");
  EXPECT_EQ(found(router, "/any", "PUT"), "1");
  EXPECT_EQ(found(router, "/other", "PUT"), "not found");
  EXPECT_TRUE(router.find({"PUT", "/any", ""}).by_any_method);
  EXPECT_FALSE(router.find({"PURGE", "/any", ""}).by_any_method);
}

TEST(Router, prefers_the_vhost_ignoring_its_case_and_port) {
  Router router;
  ASSERT_TRUE(router.add({"GET", "/host", ""}, 0));
  ASSERT_TRUE(router.add({"GET", "/{p}", "Shop.example"}, 1));
  ASSERT_TRUE(router.add({"*", "/any", "shop.example"}, 2));
  ASSERT_TRUE(router.add({"*", "/any", ""}, 3));
  EXPECT_EQ(found(router, "/host", "GET", "SHOP.example:8080"), "1 p=host");
  EXPECT_EQ(found(router, "/host", "GET", "other.example"), "0");
  EXPECT_EQ(found(router, "/host"), "0");
  EXPECT_EQ(found(router, "/any", "PUT", "shop.example"), "2");
  EXPECT_EQ(found(router, "/any", "PUT", "[::1]:80"), "3");
}

TEST(Router, can_ignore_case_but_keeps_that_of_values) {
  const Router router = router_of({"/Books/{Id}", "/File{x}.TXT", "/r/%C3%BC"}, {.is_case_sensitive = false});
  EXPECT_EQ(found(router, "/bOOKS/aB"), "0 Id=aB");
  EXPECT_EQ(found(router, "/fileAb.Txt"), "1 x=Ab");
  EXPECT_EQ(found(router, "/R/%c3%bc"), "2");
  EXPECT_EQ(found(router_of({"/books"}), "/Books"), "not found");
}

TEST(Router, can_strip_a_trailing_slash) {
  Router router = router_of({"/", "/a", "/w/{p*}"}, {.strip_trailing_slash = true});
  EXPECT_EQ(found(router, "/a/"), "1");
  EXPECT_EQ(found(router, "/"), "0");
  EXPECT_EQ(found(router, "/w/x/"), "2 p=x");
  EXPECT_EQ(router.stripped("/a/"), "/a");
  EXPECT_EQ(refused(router, {"GET", "/b/", ""}), "the path /b/ ends with a slash, which this router strips from requests");
  EXPECT_EQ(found(router_of({"/a"}), "/a/"), "not found");
}

TEST(Router, rejects_a_route_for_the_same_requests_and_names_both) {
  Router router = router_of({"/a/{b}", "/w/{q}/{r*}", "/m{x}y", "/o/{p?}", "/v/{r*}"});
  EXPECT_EQ(refused(router, {"GET", "/a/{c}", ""}),
            "the route GET /a/{c} conflicts with the route GET /a/{b}: the same requests match both; change one path, method or vhost");
  EXPECT_EQ(
      refused(router, {"get", "/w/{r*}", ""}),
      "the route get /w/{r*} conflicts with the route GET /w/{q}/{r*}: the same requests match both; change one path, method or vhost");
  EXPECT_EQ(
      refused(router, {"GET", "/v/{q}/{r*}", ""}),
      "the route GET /v/{q}/{r*} conflicts with the route GET /v/{r*}: the same requests match both; change one path, method or vhost");
  EXPECT_EQ(refused(router, {"GET", "/m{x?}y", ""}),
            "the route GET /m{x?}y conflicts with the route GET /m{x}y: the same requests match both; change one path, method or vhost");
  EXPECT_EQ(refused(router, {"GET", "/o", ""}),
            "the route GET /o conflicts with the route GET /o/{p?}: the same requests match both; change one path, method or vhost");
  EXPECT_EQ(refused(router, {"GET", "/o/{q}", ""}),
            "the route GET /o/{q} conflicts with the route GET /o/{p?}: the same requests match both; change one path, method or vhost");
  EXPECT_EQ(refused(router, {"POST", "/a/{c}", ""}), "added");
  EXPECT_EQ(refused(router, {"GET", "/a/{c}", "v.example"}), "added");
  EXPECT_EQ(refused(router, {"GET", "/a/{d}", "V.example"}),
            "the route GET /a/{d} on V.example conflicts with the route GET /a/{c} on v.example: the same requests match both; change one "
            "path, method or vhost");
  EXPECT_EQ(found(router, "/a/1"), "0 b=1");
}

TEST(Router, rejects_invalid_methods_and_hosts) {
  Router router;
  EXPECT_EQ(refused(router, {"HEAD", "/a", ""}), "the route HEAD /a can't be added: the route for GET also answers HEAD requests");
  EXPECT_EQ(refused(router, {"G T", "/a", ""}), "the method \"G T\" of the path /a is not a valid HTTP method");
  EXPECT_EQ(refused(router, {"GET", "/a", "http://x"}), "the vhost \"http://x\" of the path /a is not a host name");
  EXPECT_EQ(refused(router, {"GET", "a", ""}), "the path \"a\" must begin with a slash");
}

TEST(Router, lists_the_methods_of_a_path) {
  Router router;
  ASSERT_TRUE(router.add({"GET", "/a/{p}", ""}, 0));
  ASSERT_TRUE(router.add({"PUT", "/a/b", ""}, 1));
  ASSERT_TRUE(router.add({"*", "/a/c", ""}, 2));
  ASSERT_TRUE(router.add({"PATCH", "/a/b", "v.example"}, 3));
  EXPECT_EQ(router.methods({"", "/a/b", ""}), (std::vector<std::string>{"GET", "HEAD", "PUT"}));
  EXPECT_EQ(router.methods({"", "/a/c", ""}), (std::vector<std::string>{"GET", "HEAD", "*"}));
  EXPECT_EQ(router.methods({"", "/a/b", "v.example"}), (std::vector<std::string>{"PATCH", "GET", "HEAD", "PUT"}));
  EXPECT_TRUE(router.methods({"", "/nowhere", ""}).empty());
}

TEST(Router, finds_nothing_for_an_invalid_path) {
  const Router router = router_of({"/{p*}"});
  EXPECT_EQ(found(router, ""), "not found");
  EXPECT_EQ(found(router, "*"), "not found");
  EXPECT_EQ(found(router, "a/b"), "not found");
}

// Every node has a literal child and a parameter, so that a path of literals could be taken 2^depth ways.
void add_both_ways(SegmentTrie& trie, int depth) {
  for (int ways = 0; ways < 1 << depth; ++ways) {
    std::string path;
    for (int i = 0; i < depth; ++i) path += (ways >> i & 1) ? "/{p" + std::to_string(i) + '}' : std::string("/a");
    trie.add(*PathPattern::parse(path + "/end"), static_cast<std::size_t>(ways));
  }
}

TEST(Router, visits_no_node_twice_for_a_path_that_fails_at_its_end) {
  SegmentTrie trie;
  add_both_ways(trie, 10);
  std::string path;
  for (int i = 0; i < 10; ++i) path += "/a";
  Captures captures;
  const SegmentTrie::Found found = trie.find(path + "/nothing", captures);
  EXPECT_FALSE(found.record);
  EXPECT_EQ(found.nodes_entered, 2047U);  // all there are: 1024 routes, branching at ten segments
}

TEST(Router, visits_one_node_for_each_segment_however_many_routes_there_are) {
  for (const int routes : {10, 10'000}) {
    SegmentTrie trie;
    for (int i = 0; i < routes; ++i) {
      const std::string n = std::to_string(i);
      trie.add(*PathPattern::parse("/r" + n + "/{id}/s" + n + "-{x}.json"), static_cast<std::size_t>(i));
      trie.add(*PathPattern::parse("/t" + n + "-{id}/end"), static_cast<std::size_t>(i));
    }
    Captures captures;
    EXPECT_EQ(trie.find("/r7/1/s7-2.json", captures).nodes_entered, 3U);
    EXPECT_EQ(trie.find("/t7-1/end", captures).nodes_entered, 2U);
  }
}

TEST(Router, remains_fast_for_hostile_paths) {
  const Router router = router_of({"/{a}/{b}/{c}/x", "/{a*3}/y", "/a/{b*}", "/a{p}a{q}a{r}a{s}b/{t*}", "/{p}a{q}a{r}a{s}/z", "/{all*}"});
  std::string many;
  for (int i = 0; i < 100'000; ++i) many += "/a";
  const std::string dots = "/" + std::string(200'000, 'a');
  std::string escapes = "/";
  for (int i = 0; i < 100'000; ++i) escapes += "%C3%BC";
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_TRUE(found(router, many).starts_with("2 b=a/a"));
  EXPECT_TRUE(found(router, dots).starts_with("5 all=aaa"));
  EXPECT_EQ(found(router, escapes).size(), std::string("5 all=").size() + 200'000);
  EXPECT_TRUE(found(router, std::string(100'000, '/')).starts_with("5 all=///"));
  EXPECT_LT(std::chrono::steady_clock::now() - begin,
            std::chrono::seconds(5));  // takes some milliseconds, but longer in debug builds and on busy machines
}

}  // namespace
}  // namespace martlet

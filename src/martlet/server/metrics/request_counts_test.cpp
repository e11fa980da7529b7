#include "request_counts.hpp"

#include <gtest/gtest.h>

#include <thread>

#include <martlet/server/route.hpp>

namespace martlet {
namespace {

using std::chrono::milliseconds;

CompletedRequest answered(const Route* route, std::string_view method, int status, std::chrono::nanoseconds took) {
  CompletedRequest request;
  request.route = route;
  request.method = method;
  request.status = status;
  request.took = took;
  return request;
}

Route route_at(std::string path) {
  Route route;
  route.path = std::move(path);
  return route;
}

TEST(RequestCounts, include_the_upper_bound_in_each_bucket) {
  const Route route = route_at("/a");
  RequestCounts counts({0.01, 0.1});
  counts.begin({&route});
  for (const milliseconds took : {milliseconds(1), milliseconds(10), milliseconds(11), milliseconds(100), milliseconds(101)}) {
    counts.answered(answered(&route, "GET", 200, took));
  }
  ASSERT_EQ(counts.series().size(), 1U);
  EXPECT_EQ(counts.series().front().at_most, (std::vector<std::uint64_t>{2, 2, 1}));
  EXPECT_EQ(counts.series().front().sum, milliseconds(223));
}

TEST(RequestCounts, separate_routes_methods_and_status_classes) {
  const Route first = route_at("/a");
  const Route second = route_at("/b");
  RequestCounts counts({1});
  counts.begin({&first, &second});
  const auto count = [&](const Route* route, std::string_view method, int status) {
    counts.answered(answered(route, method, status, milliseconds(1)));
  };
  count(&second, "GET", 200);
  count(&first, "other", 200);
  count(&first, "GET", 404);
  count(&first, "GET", 499);
  count(&first, "GET", 304);
  count(nullptr, "POST", 503);
  count(nullptr, "POST", 999);
  std::string text;
  for (const RequestSeries& one : counts.series()) {
    text.append(one.method).append(" ").append(one.route).append(" ").append(std::to_string(one.status_class));
    text.append(" x").append(std::to_string(one.at_most[0])).append("\n");
  }
  EXPECT_EQ(text, "GET /a 3 x1\nGET /a 4 x2\nother /a 2 x1\nGET /b 2 x1\nPOST  5 x2\n");
}

TEST(RequestCounts, lose_no_request_of_any_thread) {
  constexpr int threads = 8;
  constexpr int requests = 5000;
  const Route route = route_at("/a");
  RequestCounts counts({1});
  counts.begin({&route});
  std::vector<std::thread> running;
  for (int i = 0; i < threads; ++i) {
    running.emplace_back([&] {
      for (int n = 0; n < requests; ++n) {
        counts.arrived();
        counts.answered(answered(&route, "GET", 200, milliseconds(1)));
        if (n > 0) counts.ended();
      }
    });
  }
  for (std::thread& one : running) one.join();
  EXPECT_EQ(counts.series().front().at_most[0], std::uint64_t{threads} * requests);
  EXPECT_EQ(counts.in_flight(), threads);
}

}  // namespace
}  // namespace martlet

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <fstream>

#include <martlet/net/testing/running_server.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

std::string output_of(const std::string& command) {
  std::FILE* const pipe = ::popen(command.c_str(), "r");
  std::string all;
  std::array<char, 4096> part;
  while (const std::size_t size = std::fread(part.data(), 1, part.size(), pipe)) all.append(part.data(), size);
  ::pclose(pipe);
  return all;
}

Task<http::Response> answer(http::Request& request) {
  const Result<std::string_view> body = co_await request.body->read(10'000'000, std::nullopt);
  http::Response response;
  response.status = body ? 201 : 413;
  response.body = std::string(request.method) + " " + std::to_string(body ? body->size() : 0) + "\n";
  co_return response;
}

// Tests with a client that isn't part of Martlet.
struct Curl : testing::Test {
  void SetUp() override {
    if (output_of("command -v curl").empty()) GTEST_SKIP() << "curl isn't installed";
    file = testing::TempDir() + "martlet_curl_" + std::to_string(::getpid());
    std::ofstream(file) << std::string(5'000'000, 'x');
  }
  void TearDown() override { std::remove(file.c_str()); }
  std::string curl(const std::string& options) {
    return output_of("curl -sS --max-time 20 " + options + " http://127.0.0.1:" + std::to_string(server.port()) + "/ 2>&1");
  }
  std::string file;
  RunningServer server{answer};
};

TEST_F(Curl, receives_an_answer) { EXPECT_EQ(curl("-w '%{http_code}'"), "GET 0\n201"); }

TEST_F(Curl, sends_a_large_body_with_its_length_after_100_continue) {
  EXPECT_EQ(curl("-H 'Expect: 100-continue' --expect100-timeout 15 --data-binary @" + file), "POST 5000000\n");
}

TEST_F(Curl, sends_a_large_body_in_chunks) { EXPECT_EQ(curl("-H 'Transfer-Encoding: chunked' --data-binary @" + file), "POST 5000000\n"); }

TEST_F(Curl, speaks_http_1_0) { EXPECT_EQ(curl("--http1.0"), "GET 0\n"); }

TEST_F(Curl, requests_only_the_head) { EXPECT_TRUE(curl("-I").starts_with("HTTP/1.1 201 Created\r\n")); }

TEST_F(Curl, keeps_its_connection) {
  const std::string url = "http://127.0.0.1:" + std::to_string(server.port()) + "/";
  EXPECT_EQ(curl("-w '%{num_connects}' " + url), "GET 0\n1GET 0\n0");
}

}  // namespace
}  // namespace martlet::net

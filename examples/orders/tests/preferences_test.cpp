#include "service.hpp"

namespace orders {
namespace {

class PreferencesOfClients : public Service {};

std::vector<std::string> cookies_of(const martlet::Injected& answer) {
  std::vector<std::string> cookies;
  for (const auto& header : answer.headers) {
    if (header.name == "set-cookie") cookies.push_back(header.value);
  }
  return cookies;
}

TEST_F(PreferencesOfClients, are_sent_back_as_a_cookie_each) {
  const auto answer = put("/preferences", R"({"page_size":50,"csv_separator":"semicolon"})", {});
  EXPECT_EQ(answer.payload, R"({"page_size":50,"csv_separator":"semicolon"})");
  EXPECT_EQ(cookies_of(answer), (std::vector<std::string>{"page_size=50; Secure; HttpOnly; SameSite=Strict; Path=/",
                                                          "csv_separator=semicolon; Secure; HttpOnly; SameSite=Strict; Path=/"}));
}

TEST_F(PreferencesOfClients, are_read_from_cookies) {
  EXPECT_EQ(get("/preferences", {{"cookie", "page_size=7; csv_separator=semicolon; other=x"}}).payload,
            R"({"page_size":7,"csv_separator":"semicolon"})");
}

TEST_F(PreferencesOfClients, are_the_usual_ones_without_cookies) {
  EXPECT_EQ(get("/preferences").payload, R"({"page_size":20,"csv_separator":"comma"})");
}

TEST_F(PreferencesOfClients, decide_how_long_a_page_is) {
  for (const char* name : {"a", "b"})
    post("/customers", std::string(R"({"name":")") + name + R"(","email":")" + name + R"(@example.com"})");
  EXPECT_EQ(get("/customers", {{"cookie", "page_size=1"}}).json().find("customers")->array()->size(), 1u);
  EXPECT_EQ(get("/customers?limit=2", {{"cookie", "page_size=1"}}).json().find("customers")->array()->size(), 2u);
}

TEST_F(PreferencesOfClients, are_checked_in_cookies_too) {
  const auto answer = get("/customers", {{"cookie", "page_size=999"}});
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(answer.json().find("validation")->text("source"), "state");
}

}  // namespace
}  // namespace orders

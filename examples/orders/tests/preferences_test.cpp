#include "service_fixture.hpp"

namespace orders {
namespace {

class ClientPreferences : public ServiceFixture {};

std::vector<std::string> cookies_of(const martlet::TestResponse& response) {
  std::vector<std::string> cookies;
  for (const auto& header : response.headers) {
    if (header.name == "set-cookie") cookies.push_back(header.value);
  }
  return cookies;
}

TEST_F(ClientPreferences, are_returned_as_one_cookie_each) {
  const auto answer = clerk.put("/preferences", R"({"page_size":50,"csv_separator":"semicolon"})");
  EXPECT_EQ(answer.payload, R"({"page_size":50,"csv_separator":"semicolon"})");
  EXPECT_EQ(cookies_of(answer), (std::vector<std::string>{"page_size=50; Secure; HttpOnly; SameSite=Strict; Path=/",
                                                          "csv_separator=semicolon; Secure; HttpOnly; SameSite=Strict; Path=/"}));
}

TEST_F(ClientPreferences, are_read_from_cookies) {
  EXPECT_EQ(clerk.get("/preferences", {{"cookie", "page_size=7; csv_separator=semicolon; other=x"}}).payload,
            R"({"page_size":7,"csv_separator":"semicolon"})");
}

TEST_F(ClientPreferences, have_defaults_without_cookies) {
  EXPECT_EQ(clerk.get("/preferences").payload, R"({"page_size":20,"csv_separator":"comma"})");
}

TEST_F(ClientPreferences, determine_the_size_of_a_page) {
  for (const std::string name : {"a", "b"}) clerk.post("/customers", NewCustomer{name, name + "@example.com"});
  EXPECT_EQ(clerk.get("/customers", {{"cookie", "page_size=1"}}).as<CustomerPage>().customers.size(), 1u);
  EXPECT_EQ(clerk.get("/customers?limit=2", {{"cookie", "page_size=1"}}).as<CustomerPage>().customers.size(), 2u);
}

TEST_F(ClientPreferences, are_validated_in_cookies) {
  const auto answer = clerk.get("/customers", {{"cookie", "page_size=999"}});
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(answer.json().find("validation")->text("source"), "state");
}

}  // namespace
}  // namespace orders

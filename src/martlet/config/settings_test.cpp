#include <martlet/config/settings.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <martlet/config/secret.hpp>
#include <martlet/schema/enumeration.hpp>
#include <martlet/schema/object.hpp>

namespace shop {

using martlet::Code;
using martlet::field;
using martlet::FixedEnvironment;
using martlet::object;
using martlet::read_settings;
using martlet::Result;
using martlet::Schema;
using martlet::Secret;
using martlet::Type;

enum class Stage { test, live };
Schema describe(Type<Stage>) { return martlet::enumeration<Stage>("Stage", {{Stage::test, "test"}, {Stage::live, "live"}}); }

struct Http {
  std::uint16_t port = 0;
  std::optional<std::string> host;
};
Schema describe(Type<Http>) {
  return object<Http>("Http", field<&Http::port>("port").min(1).fallback(std::uint16_t{8080}), field<&Http::host>("host"));
}

struct Settings {
  std::string orders_table;
  Http http;
  bool is_verbose = false;
  double rate = 0;
  Stage stage = Stage::test;
  Secret signing_key;
  std::vector<std::string> origins;
};
Schema describe(Type<Settings>) {
  return object<Settings>("Settings", field<&Settings::orders_table>("ordersTable"), field<&Settings::http>("http"),
                          field<&Settings::is_verbose>("verbose").fallback(false), field<&Settings::rate>("rate").fallback(1.5),
                          field<&Settings::stage>("stage").fallback(Stage::live),
                          field<&Settings::signing_key>("signingKey").min(8).pattern("^k-"),
                          field<&Settings::origins>("origins").fallback(std::vector<std::string>{"*"}));
}

namespace {

template <class T>
std::string failure_of(const martlet::Environment& environment) {
  const Result<T> settings = read_settings<T>(environment);
  return settings ? "none" : martlet::to_text(settings.error());
}

TEST(Settings, have_defaults) {
  const Result<Settings> settings = read_settings<Settings>(FixedEnvironment{{"ORDERS_TABLE", "orders"}, {"SIGNING_KEY", "k-12345678"}});
  ASSERT_TRUE(settings) << martlet::to_text(settings.error());
  EXPECT_EQ(settings->orders_table, "orders");
  EXPECT_EQ(settings->http.port, 8080);
  EXPECT_EQ(settings->http.host, std::nullopt);
  EXPECT_EQ(settings->stage, Stage::live);
  EXPECT_EQ(settings->rate, 1.5);
  EXPECT_EQ(settings->origins, std::vector<std::string>{"*"});
}

TEST(Settings, convert_variables_to_the_types_of_fields) {
  const Result<Settings> settings = read_settings<Settings>(FixedEnvironment{{"ORDERS_TABLE", "orders"},
                                                                             {"HTTP_PORT", "81"},
                                                                             {"HTTP_HOST", "::1"},
                                                                             {"VERBOSE", "true"},
                                                                             {"RATE", "0.25"},
                                                                             {"STAGE", "test"},
                                                                             {"SIGNING_KEY", "k-12345678"},
                                                                             {"ORIGINS", "https://a.example, https://b.example"}});
  ASSERT_TRUE(settings) << martlet::to_text(settings.error());
  EXPECT_EQ(settings->http.port, 81);
  EXPECT_EQ(settings->http.host, "::1");
  EXPECT_TRUE(settings->is_verbose);
  EXPECT_EQ(settings->rate, 0.25);
  EXPECT_EQ(settings->stage, Stage::test);
  EXPECT_EQ(settings->signing_key.reveal(), "k-12345678");
  EXPECT_EQ(settings->origins, (std::vector<std::string>{"https://a.example", "https://b.example"}));
}

TEST(Settings, report_all_missing_and_wrong_variables_at_once) {
  EXPECT_EQ(failure_of<Settings>(FixedEnvironment{
                {"HTTP_PORT", "eighty"}, {"VERBOSE", "yes"}, {"STAGE", "staging"}, {"SIGNING_KEY", "my-s3cret"}, {"ORIGINS", "a,,b"}}),
            "6 settings are missing or wrong:\n"
            "  ORDERS_TABLE is not set; set ORDERS_TABLE to a text\n"
            "  HTTP_PORT must be a number; set HTTP_PORT to a whole number, or leave it out\n"
            "  VERBOSE must be a boolean; set VERBOSE to true or false, or leave it out\n"
            "  STAGE must be one of [test, live]; set STAGE to one of test, live, or leave it out\n"
            "  SIGNING_KEY fails to match the required pattern: /^k-/; set SIGNING_KEY to a text that matches /^k-/\n"
            "  ORIGINS: \"origins[1]\" is not allowed to be empty; set ORIGINS to values separated by commas, or leave it out");
}

TEST(Settings, never_report_the_value_of_a_variable) {
  const std::string said = failure_of<Settings>(FixedEnvironment{{"ORDERS_TABLE", "orders"}, {"SIGNING_KEY", "s3cret"}});
  EXPECT_EQ(said,
            "2 settings are missing or wrong:\n"
            "  SIGNING_KEY length must be at least 8 characters long; set SIGNING_KEY to a text that matches /^k-/\n"
            "  SIGNING_KEY fails to match the required pattern: /^k-/; set SIGNING_KEY to a text that matches /^k-/");
}

struct Callback {
  std::string url;
  std::string contact;
  std::optional<std::string> since;
};
Schema describe(Type<Callback>) {
  return object<Callback>("Callback", field<&Callback::url>("url").uri(), field<&Callback::contact>("contact").email(),
                          field<&Callback::since>("since").iso_date());
}

TEST(Settings, report_the_expected_kind_of_text) {
  EXPECT_EQ(failure_of<Callback>(FixedEnvironment{{"URL", "example"}, {"SINCE", "monday"}}),
            "3 settings are missing or wrong:\n"
            "  URL must be a valid uri; set URL to a URI such as https://example.com/\n"
            "  CONTACT is not set; set CONTACT to an email address\n"
            "  SINCE must be in iso format; set SINCE to a date such as 2024-01-31, or leave it out");
}

TEST(Settings, treat_an_empty_variable_as_not_set) {
  EXPECT_EQ(failure_of<Settings>(FixedEnvironment{{"ORDERS_TABLE", ""}, {"HTTP_PORT", ""}, {"SIGNING_KEY", "k-12345678"}}),
            "ORDERS_TABLE is not set; set ORDERS_TABLE to a text");
}

TEST(Settings, may_have_a_prefix) {
  const Result<Http> http = read_settings<Http>(FixedEnvironment{{"ORDERS_PORT", "81"}, {"PORT", "82"}}, {.prefix = "ORDERS_"});
  EXPECT_EQ(http->port, 81);
}

struct Optional {
  std::optional<Http> metrics;
};
Schema describe(Type<Optional>) { return object<Optional>("Optional", field<&Optional::metrics>("metrics")); }

TEST(Settings, have_an_optional_struct_if_one_of_its_variables_is_set) {
  EXPECT_FALSE(read_settings<Optional>(FixedEnvironment{})->metrics);
  EXPECT_EQ(read_settings<Optional>(FixedEnvironment{{"METRICS_HOST", "::1"}})->metrics->port, 8080);
}

struct Limits {
  std::map<std::string, int> by_customer;
  std::vector<Http> upstreams;
};
Schema describe(Type<Limits>) {
  return object<Limits>("Limits", field<&Limits::by_customer>("byCustomer"), field<&Limits::upstreams>("upstreams"));
}

TEST(Settings, read_maps_and_lists_of_structs_as_json) {
  const Result<Limits> limits =
      read_settings<Limits>(FixedEnvironment{{"BY_CUSTOMER", R"({"ada":5})"}, {"UPSTREAMS", R"([{"port":81},{"host":"b"}])"}});
  ASSERT_TRUE(limits) << martlet::to_text(limits.error());
  EXPECT_EQ(limits->by_customer.at("ada"), 5);
  EXPECT_EQ(limits->upstreams.at(0).port, 81);
  EXPECT_EQ(limits->upstreams.at(1).host, "b");
}

TEST(Settings, report_problems_inside_json) {
  EXPECT_EQ(failure_of<Limits>(FixedEnvironment{{"BY_CUSTOMER", "{s3cret"}, {"UPSTREAMS", R"([{"port":0}])"}}),
            "2 settings are missing or wrong:\n"
            "  BY_CUSTOMER is not JSON (line 1, column 2); set BY_CUSTOMER to JSON text\n"
            "  UPSTREAMS: \"upstreams[0].port\" must be greater than or equal to 1; set UPSTREAMS to JSON text");
}

struct Tree {
  std::string name;
  std::unique_ptr<Tree> child;
};
Schema describe(Type<Tree>) { return object<Tree>("Tree", field<&Tree::name>("name"), field<&Tree::child>("child")); }

TEST(Settings, read_a_recursive_struct_as_json) {
  const Result<Tree> tree = read_settings<Tree>(FixedEnvironment{{"NAME", "root"}, {"CHILD", R"({"name":"leaf"})"}});
  ASSERT_TRUE(tree) << martlet::to_text(tree.error());
  EXPECT_EQ(tree->child->name, "leaf");
}

struct Collision {
  Http http;
  std::optional<int> http_port;
};
Schema describe(Type<Collision>) {
  return object<Collision>("Collision", field<&Collision::http>("http"), field<&Collision::http_port>("httpPort"));
}

TEST(Settings, refuse_two_fields_with_the_same_variable) {
  EXPECT_EQ(failure_of<Collision>(FixedEnvironment{}),
            "http.port and httpPort would both be read from HTTP_PORT; rename one of these fields");
}

struct Login {
  std::optional<std::string> token;
  std::optional<Secret> password;
};
Schema describe(Type<Login>) {
  return object<Login>("Login", field<&Login::token>("token"), field<&Login::password>("password")).xor_("token", "password");
}

TEST(Settings, name_the_variables_of_rules_across_fields) {
  EXPECT_EQ(failure_of<Login>(FixedEnvironment{}), "\"value\" must contain at least one of [token, password]; see TOKEN, PASSWORD");
}

struct Misdeclared {
  std::string name;
};
Schema describe(Type<Misdeclared>) { return object<Misdeclared>("Misdeclared", field<&Misdeclared::name>("name").pattern("(")); }

TEST(Settings, fail_if_the_schema_itself_is_invalid) {
  const Result<Misdeclared> settings = read_settings<Misdeclared>(FixedEnvironment{{"NAME", "x"}});
  ASSERT_FALSE(settings);
  EXPECT_EQ(settings.error().code, Code::malformed);
}

TEST(Settings, distinguish_misspelled_settings_from_other_variables) {
  const auto misspelled = [](const martlet::Environment& environment) {
    return martlet::config::misspelled_settings(martlet::schema_of<Settings>(), environment);
  };
  EXPECT_EQ(misspelled(FixedEnvironment{{"ORDER_TABLE", "t"}, {"PATH", "/bin"}, {"HTTP_PROT", "1"}}),
            (std::vector<std::string>{"the variable HTTP_PROT isn't a setting; did you mean HTTP_PORT?",
                                      "the variable ORDER_TABLE isn't a setting; did you mean ORDERS_TABLE?"}));
  // Both are set, so neither is a misspelling of the other.
  EXPECT_EQ(misspelled(FixedEnvironment{{"ORDER_TABLE", "t"}, {"ORDERS_TABLE", "t"}}), std::vector<std::string>{});
}

}  // namespace
}  // namespace shop

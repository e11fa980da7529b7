#include "embedded_metrics.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include <martlet/json/value.hpp>
#include <martlet/server/server.hpp>

namespace martlet {
namespace {

// The example of Amazon CloudWatch User Guide, "Specification: Embedded metric format", "EMF schema example" (as of 2024).
constexpr std::string_view documented = R"({
  "_aws": {
    "Timestamp": 1574109732004,
    "CloudWatchMetrics": [
      {
        "Namespace": "lambda-function-metrics",
        "Dimensions": [["functionVersion"]],
        "Metrics": [{"Name": "time", "Unit": "Milliseconds", "StorageResolution": 60}]
      }
    ]
  },
  "functionVersion": "$LATEST",
  "time": 100,
  "requestId": "989ffbf8-9ace-4817-a57c-e4dd734019ee"
})";

// Returns the first of the specification's statements about a document's shape that isn't true; "" if all are true.
std::string first_violation(const json::Value& document) {
  const json::Value* aws = document.find("_aws");
  if (!aws || !aws->find("Timestamp") || !aws->find("Timestamp")->is_number()) return "the root has a member _aws with Timestamp, a number";
  const json::Value* directives = aws->find("CloudWatchMetrics");
  if (!directives || !directives->array()) return "CloudWatchMetrics is an array of MetricDirectives";
  for (const json::Value& directive : *directives->array()) {
    if (directive.text("Namespace").empty()) return "a MetricDirective has a Namespace";
    for (const json::Value& set : *directive.find("Dimensions")->array()) {
      if (set.array()->size() > 30) return "a DimensionSet has 30 members at most";
      for (const json::Value& name : *set.array()) {
        const std::string_view value = document.text(*name.string());
        if (value.empty() || value.size() > 1024) return "a dimension's value is a member of the root, a string of 1 to 1024 characters";
      }
    }
    for (const json::Value& metric : *directive.find("Metrics")->array()) {
      constexpr std::array<std::string_view, 2> units = {"Count", "Milliseconds"};  // of those that MetricDatum allows
      if (std::find(units.begin(), units.end(), metric.text("Unit")) == units.end()) return "Unit is one of CloudWatch's";
      const json::Value* value = document.find(metric.text("Name"));
      if (!value || !value->is_number()) return "a metric's value is a member of the root, a number";
    }
  }
  return "";
}

std::string line_about(const MetricsNamespace& place) {
  ServerOptions options;
  options.log = Log([](std::string_view) {}, Level::fatal);
  Server server(options);
  class Keep final : public RequestObserver {
   public:
    explicit Keep(MetricsNamespace place) : place_(std::move(place)) {}
    void begin(const std::vector<const Route*>&) override {}
    void arrived() noexcept override {}
    void answered(const CompletedRequest& request) noexcept override {
      CompletedRequest fixed = request;
      fixed.took = std::chrono::microseconds(1250);
      line = embedded_metrics(fixed, place_, WallTime(std::chrono::milliseconds(1574109732004)));
    }
    void ended() noexcept override {}
    std::string line;

   private:
    MetricsNamespace place_;
  };
  const auto kept = std::make_shared<Keep>(place);
  server.observe(kept);
  server.get("/orders/{id}", [] { return "text"; });
  server.inject("/orders/secret");
  return kept->line;
}

TEST(EmbeddedMetrics, documented_example_passes_the_check) { EXPECT_EQ(first_violation(json::parse(documented).value()), ""); }

TEST(EmbeddedMetrics, line_has_the_documented_shape) {
  std::string line = line_about({"Shop", "orders"});
  EXPECT_EQ(first_violation(json::parse(line).value()), "");
  const std::size_t id = line.find(",\"requestId\":");
  ASSERT_NE(id, std::string::npos);
  EXPECT_EQ(line.substr(0, id), R"({"_aws":{"Timestamp":1574109732004,"CloudWatchMetrics":[{"Namespace":"Shop",)"
                                R"("Dimensions":[["Service","Method","Route","Status"]],)"
                                R"("Metrics":[{"Name":"Requests","Unit":"Count"},{"Name":"Duration","Unit":"Milliseconds"}]}]},)"
                                R"("Service":"orders","Method":"GET","Route":"/orders/{id}","Status":"2xx","Requests":1,"Duration":1.25)");
}

TEST(EmbeddedMetrics, has_no_service_dimension_without_a_service) {
  const json::Value line = json::parse(line_about({"Shop", ""})).value();
  EXPECT_EQ(first_violation(line), "");
  EXPECT_EQ(line.find("Service"), nullptr);
}

}  // namespace
}  // namespace martlet

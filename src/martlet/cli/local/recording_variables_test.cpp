#include "recording_variables.hpp"

#include <gtest/gtest.h>

namespace martlet::cli {
namespace {

RecordingVariables known() {
  RecordingVariables variables;
  variables.set("account", "111111111111");
  variables.set("base64 a.zip", "UEs+/w==");
  return variables;
}

TEST(RecordingVariables, replace_placeholders_with_their_values) {
  EXPECT_EQ(known().fill("role-${account}-${account}", false), "role-111111111111-111111111111");
}

TEST(RecordingVariables, are_percent_encoded_in_a_form) { EXPECT_EQ(known().fill("Zip=${base64 a.zip}", true), "Zip=UEs%2B%2Fw%3D%3D"); }

TEST(RecordingVariables, do_not_change_the_variables_of_policies) {
  EXPECT_EQ(known().fill("${aws:PrincipalArn} ${account} ${unclosed", false), "${aws:PrincipalArn} 111111111111 ${unclosed");
}

TEST(RecordingVariables, are_filled_in_at_every_level_of_a_document) {
  const json::Value document = json::parse(R"({"a":["${account}",{"${account}":1}]})").value();
  EXPECT_EQ(known().fill(document).to_text(), R"({"a":["111111111111",{"111111111111":1}]})");
}

TEST(RecordingVariables, store_members_of_an_answer_for_later_calls) {
  RecordingVariables variables;
  RecordedCall call{.operation = "CreateKey", .subject = "of the pipeline", .kept_members = {"KeyId"}};
  ASSERT_TRUE(variables.keep(call, R"({"KeyMetadata":{"KeyId":"k-1"}})").has_value());
  EXPECT_EQ(variables.fill("${CreateKey of the pipeline: KeyId}", false), "k-1");
  EXPECT_EQ(variables.keep(call, "{}").error().what, "the response to CreateKey of of the pipeline has no KeyId");
}

}  // namespace
}  // namespace martlet::cli

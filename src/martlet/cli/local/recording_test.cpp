#include <gtest/gtest.h>

#include <martlet/base/temporary_folder.hpp>

#include "recording.hpp"

namespace martlet::cli {
namespace {

Placeholders known() {
  Placeholders placeholders;
  placeholders.set("account", "111111111111");
  placeholders.set("base64 a.zip", "UEs+/w==");
  return placeholders;
}

TEST(Placeholders, stand_for_what_differs_from_place_to_place) {
  EXPECT_EQ(known().fill("role-${account}-${account}", false), "role-111111111111-111111111111");
}

TEST(Placeholders, are_encoded_in_a_form) { EXPECT_EQ(known().fill("Zip=${base64 a.zip}", true), "Zip=UEs%2B%2Fw%3D%3D"); }

TEST(Placeholders, leave_the_variables_of_policies_alone) {
  EXPECT_EQ(known().fill("${aws:PrincipalArn} ${account} ${unclosed", false), "${aws:PrincipalArn} 111111111111 ${unclosed");
}

TEST(Placeholders, are_filled_in_on_every_level_of_a_document) {
  const json::Value document = json::parse(R"({"a":["${account}",{"${account}":1}]})").value();
  EXPECT_EQ(known().fill(document).to_text(), R"({"a":["111111111111",{"111111111111":1}]})");
}

TEST(Placeholders, keep_what_an_answer_has_for_later_calls) {
  Placeholders placeholders;
  RecordedCall call{.operation = "CreateKey", .subject = "of the pipeline", .keep = {"KeyId"}};
  ASSERT_TRUE(placeholders.keep(call, R"({"KeyMetadata":{"KeyId":"k-1"}})").has_value());
  EXPECT_EQ(placeholders.fill("${CreateKey of the pipeline: KeyId}", false), "k-1");
  EXPECT_EQ(placeholders.keep(call, "{}").error().what, "the answer to CreateKey of of the pipeline has no KeyId");
}

TEST(Recording, is_refused_where_a_call_has_no_target) {
  const TemporaryFolder folder;
  const auto file = folder.write("dev.json", R"({"account":"1","region":"r","calls":[{"service":"iam","operation":"x","subject":"y"}]})");
  EXPECT_EQ(read_recording(file).error().code, Code::malformed);
}

}  // namespace
}  // namespace martlet::cli

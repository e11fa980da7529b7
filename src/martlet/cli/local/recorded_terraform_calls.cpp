#include "recorded_terraform_calls.hpp"

#include <martlet/base/read_file.hpp>
#include <martlet/schema/read.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cli {

Schema describe(Type<RecordedCall>) {
  using C = RecordedCall;
  const auto texts = value<std::string>().allow_empty();
  return object<C>("RecordedCall", field<&C::service>("service"), field<&C::operation>("operation"), field<&C::subject>("subject"),
                   field<&C::method>("method"), field<&C::path_and_query>("target"), field<&C::headers>("headers").values(texts),
                   field<&C::json>("json"), field<&C::body>("body").allow_empty().fallback(std::string()),
                   field<&C::kept_members>("keep").fallback(std::vector<std::string>()));
}
Schema describe(Type<RecordedTerraformCalls>) {
  using R = RecordedTerraformCalls;
  return object<R>("Recording", field<&R::account>("account"), field<&R::region>("region"), field<&R::calls>("calls"));
}

Result<RecordedTerraformCalls> read_recording(const std::filesystem::path& file) {
  const Result<std::string> text = read_file(file);
  if (!text) return std::unexpected(text.error());
  std::expected<RecordedTerraformCalls, Problems> recording = read_json<RecordedTerraformCalls>(*text);
  if (!recording) return failure(Code::malformed, file.string() + " is not a recording: " + recording.error().list.front().message());
  return *std::move(recording);
}

}  // namespace martlet::cli

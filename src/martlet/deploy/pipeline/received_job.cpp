#include "received_job.hpp"

#include <algorithm>

#include <martlet/aws/wire/wire_document_reader.hpp>
#include <martlet/base/text.hpp>

namespace martlet::deploy::pipeline {
namespace {

constexpr std::size_t id_bytes_max = 64;

// Returns whether this is a valid job ID. AWS's IDs are UUIDs. Those of an emulator may differ, but must not be able to forge log lines or
// paths.
bool is_job_id(std::string_view text) {
  const auto fits = [](char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '-'; };
  return !text.empty() && text.size() <= id_bytes_max && std::all_of(text.begin(), text.end(), fits);
}

}  // namespace

Result<ReceivedJob> read_event(std::string_view event) {
  const Result<json::Value> value = json::parse(event);
  if (!value) return failure(Code::malformed, "the event is not JSON", "this function is invoked by an action of CodePipeline");
  const json::Value* job = value->find("CodePipeline.job");
  if (!job)
    return failure(Code::malformed, "the event has no \"CodePipeline.job\"", "this function is invoked by an action of CodePipeline");
  const std::string_view id = job->text("id");
  if (!is_job_id(id))
    return failure(Code::malformed, "the event's job has no usable id", "this function is invoked by an action of CodePipeline");
  return ReceivedJob{std::string(id), *job};
}

JobResult<aws::JobDetails> read_job(const ReceivedJob& received) {
  std::expected<aws::JobDetails, Problems> details = aws::read_wire_document<aws::JobDetails>(received.job);
  if (details) return *std::move(details);
  // The message of a problem may quote a value; its path doesn't.
  const std::string place =
      details.error().list.empty() || details.error().list[0].path.empty() ? "" : " at " + details.error().list[0].path;
  return job_failure(aws::failure_type::configuration_error, "the job's event can't be read" + place);
}

}  // namespace martlet::deploy::pipeline

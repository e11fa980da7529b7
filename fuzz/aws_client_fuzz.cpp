// The external input of the AWS client: responses and error bodies (JSON and XML), the shared config and credentials files, endpoints,
// credentials, and commands of credential_process.
// The first byte selects one of these.
// links: aws
// inside: aws/credentials
#include <cstdint>
#include <cstdlib>
#include <string>

#include <martlet/aws/code_pipeline/code_pipeline_operations.hpp>
#include <martlet/aws/lambda/lambda_operations.hpp>
#include <martlet/aws/s3/s3_operations.hpp>
#include <martlet/aws/session/endpoint.hpp>
#include <martlet/aws/sts/sts_operations.hpp>
#include <martlet/aws/wire/failure_reader.hpp>
#include <martlet/aws/wire/response_reader.hpp>

#include "command_line_words.hpp"
#include "credential_documents.hpp"
#include "profiles.hpp"

namespace {

using namespace martlet;

template <class Request, class Response>
void read(const aws::TypedOperation<Request, Response>& operation, const std::string& body) {
  aws::WireResponse wire;
  wire.status = operation.status;
  wire.body = body;
  wire.headers.set("x-amz-meta-a", body.substr(0, 20));
  wire.headers.set("content-length", body.substr(0, 8));
  Response response{};
  const auto answer = aws::read_response(operation, wire, &response);
  if (!answer && answer.error().code != aws::failure_code::malformed_response) std::abort();
  wire.status = 400;
  wire.headers.set("x-amzn-errortype", body.substr(0, 30));
  const aws::Failure failure = aws::read_failure(operation, wire);
  if (failure.code.empty() || failure.message.size() > aws::Failure::message_bytes_max) std::abort();
  for (const char c : to_text(failure)) {
    if (c == '\n' || c == '\r' || c == '\x1b') std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 8) {
    case 0: read(aws::lambda_operations::get_function, text); break;
    case 1: read(aws::lambda_operations::list_aliases, text); break;
    case 2: read(aws::sts_operations::assume_role, text); break;
    case 3: read(aws::s3_operations::list_objects_v2, text); break;
    case 4: read(aws::code_pipeline_operations::get_job_details, text); break;
    case 5: {
      aws::Profiles profiles;
      if (profiles.add_config(text)) (void)profiles.nested("a", "s3", "endpoint_url");
      if (profiles.add_credentials(text)) (void)profiles.value("default", "aws_access_key_id");
      break;
    }
    case 6:
      if (const auto endpoint = aws::read_endpoint(text); endpoint && endpoint->origin.host.find_first_of(" \r\n/@?#") != std::string::npos)
        std::abort();
      break;
    default:
      (void)aws::read_endpoint_credentials(text, "the fuzzer");
      (void)aws::read_time(text);
      if (const auto words = aws::command_line_words(text); words && words->empty()) std::abort();
  }
  return 0;
}

#include <martlet/aws/presigned_download/presigned_download_client.hpp>

#include <martlet/aws/session/call.hpp>
#include <martlet/aws/session/client_failure.hpp>
#include <martlet/aws/session/resumable_download.hpp>
#include <martlet/aws/session/session_parts.hpp>

namespace martlet::aws {
namespace {

constexpr Service any_service{"Download", {}, {}, Protocol::rest_xml};

// A placeholder, because the code for retries and errors needs an operation. A presigned link names an object in S3 or a compatible store.
constexpr Operation download_operation{.service = &any_service, .name = "Fetch", .method = "GET", .is_signed = false};

class LimitedSink final : public DownloadSink {
 public:
  LimitedSink(DownloadSink& inner, std::uint64_t bytes_max) : inner_(inner), left_(bytes_max) {}
  Task<Result<void>> write(std::string part) override {
    if (part.size() > left_) {
      is_exceeded_ = true;
      co_return failure(Code::too_large, "the body is larger than expected");
    }
    left_ -= part.size();
    Result<void> written = co_await inner_.write(std::move(part));
    co_return written;
  }
  bool is_exceeded() const { return is_exceeded_; }

 private:
  DownloadSink& inner_;
  std::uint64_t left_;
  bool is_exceeded_ = false;
};

struct Link {
  Endpoint endpoint;
  std::string target;
};

Result<Link> read_link(const std::string& url) {
  const std::size_t end = url.find_first_of("/?", url.find("://") + 3);
  if (end == std::string::npos || url.find('#') != std::string::npos) return failure(Code::malformed, "no link");
  Result<Endpoint> endpoint = read_endpoint(url.substr(0, end));
  if (!endpoint) return std::unexpected(std::move(endpoint.error()));
  const std::string target = url.substr(end);
  return Link{std::move(*endpoint), target.starts_with('/') ? target : "/" + target};
}

Session connection_to(const Session& session, const Endpoint& endpoint) {
  Session::Parts parts = session.parts();
  parts.endpoints = {{"", endpoint}};
  parts.credentials = nullptr;
  return Session(std::make_shared<const Session::Parts>(std::move(parts)));
}

}  // namespace

Task<Outcome<Downloaded>> PresignedDownloadClient::fetch(WireSecret link, std::uint64_t bytes_max, DownloadSink& sink) {
  const Operation& operation = download_operation;
  Result<Link> to = read_link(link.reveal());
  if (!to) co_return std::unexpected(own_failure(operation, failure_code::invalid_request, "the text isn't a link"));
  WireRequest request;
  request.method = operation.method;
  request.target = std::move(to->target);
  LimitedSink limited(sink, bytes_max);
  HashingSink hashing(limited);
  const Session session = connection_to(session_, to->endpoint);
  Outcome<WireResponse> outcome = co_await stream_response(session, operation, std::move(request), true, hashing);
  if (!outcome && limited.is_exceeded()) outcome.error().code = failure_code::too_large;
  if (!outcome) co_return std::unexpected(std::move(outcome.error()));
  Downloaded downloaded;
  downloaded.bytes = hashing.bytes();
  downloaded.sha256 = hashing.sha256();
  co_return downloaded;
}

}  // namespace martlet::aws

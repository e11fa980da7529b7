#include <martlet/base/sha256.hpp>
#include <martlet/base/text.hpp>
#include <martlet/deploy/simulated_aws/perform_call.hpp>

#include "simulated_download.hpp"

namespace martlet::deploy::simulated_aws {

// Finds the package of a link, "links://ACCOUNT/FUNCTION/VERSION?EXPIRES".
PackagePtr SimulatedDownload::find(const std::string& link, bool& has_expired) {
  const std::string path = link.substr(8, link.find('?') - 8);
  has_expired = std::chrono::seconds(std::stoll(link.substr(link.find('?') + 1))) < simulation_.loop.now().time_since_epoch();
  std::vector<std::string> parts;
  split(path, '/', [&](std::string_view part) { parts.emplace_back(part); });
  const Function& function = simulation_.function(parts.at(0), parts.at(1));
  return parts.at(2) == "$LATEST" ? function.code : function.versions.at(std::stoi(parts.at(2))).code;
}

Task<aws::Outcome<aws::Downloaded>> SimulatedDownload::fetch(aws::WireSecret link, std::uint64_t bytes_max, aws::DownloadSink& sink) {
  const Call made{"", "Download", "", {}, false};
  bool has_expired = false;
  PackagePtr package;
  std::function<aws::Outcome<bool>()> effect = [&]() -> aws::Outcome<bool> {
    package = find(link.reveal(), has_expired);
    return true;
  };
  aws::Outcome<bool> begun = co_await simulation_.perform_call<bool>(made, effect);
  if (!begun) co_return std::unexpected(begun.error());
  DownloadFault injected = DownloadFault::none;
  if (simulation_.download_fault) injected = simulation_.download_fault(fetched_);
  ++fetched_;
  if (has_expired || injected == DownloadFault::link_expired)
    co_return std::unexpected(failure_of(made, "AccessDenied", 403, "Request has expired"));
  if (package->size() > bytes_max) co_return std::unexpected(failure_of(made, std::string(aws::failure_code::too_large), 0));
  Sha256 hash;
  aws::Downloaded downloaded;
  for (std::uint64_t i = 0; i < package->parts(); ++i) {
    std::string part = package->part();
    if (injected == DownloadFault::other_bytes) part[0] = static_cast<char>(part[0] ^ 1);
    if (injected == DownloadFault::cut_short) part.resize(part.size() / 2);
    hash.update(part);
    downloaded.bytes += part.size();
    Result<void> written = co_await sink.write(std::move(part));
    if (!written) co_return std::unexpected(failure_of(made, std::string(aws::failure_code::sink_failed), 0, written.error().what));
    if (injected == DownloadFault::cut_short)
      co_return std::unexpected(failure_of(made, std::string(aws::failure_code::unreachable), 0, "connection reset"));
  }
  downloaded.sha256 = hash.digest();
  co_return downloaded;
}

}  // namespace martlet::deploy::simulated_aws

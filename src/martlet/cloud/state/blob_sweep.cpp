#include "blob_sweep.hpp"

#include <utility>

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;

constexpr auto wait_after_start = 1s;
constexpr int blobs_in_a_turn = 50;  // takes about half a millisecond

}  // namespace

BlobSweep::BlobSweep(Loop& loop, BlobStore& blobs, IsUsed is_used) : loop_(loop), blobs_(blobs), is_used_(std::move(is_used)) {
  loop_.start(*this, loop_.now() + wait_after_start);
}

BlobSweep::~BlobSweep() { loop_.stop(*this); }

void BlobSweep::on_expired() {
  std::error_code error;
  if (!std::exchange(is_begun_, true)) next_ = std::filesystem::directory_iterator(blobs_.path_of(""), error);
  for (int i = 0; i < blobs_in_a_turn && !error && next_ != std::filesystem::directory_iterator(); ++i) {
    std::error_code ignored;
    const std::string name = next_->path().filename();
    if (next_->is_regular_file(ignored) && !is_used_(name)) blobs_.remove(name);
    next_.increment(error);
  }
  if (!error && next_ != std::filesystem::directory_iterator()) loop_.start(*this, loop_.now());
}

}  // namespace martlet::cloud

#include "post_receive_queue.hpp"

#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <vector>

#include <martlet/base/read_file.hpp>
#include <martlet/base/text.hpp>

namespace martlet::cloud::code_commit {
namespace {

constexpr std::string_view prefix = "push-";
constexpr std::size_t entry_bytes_max = 4096;

std::string commit_or_none(std::string_view commit) {
  return commit.find_first_not_of('0') == std::string_view::npos ? std::string() : std::string(commit);
}

// Reads "ACCOUNT REGION NAME OLD NEW REFERENCE".
std::optional<PushedReference> read_entry(std::string_view entry) {
  constexpr std::size_t words_expected = 6;
  std::vector<std::string> words;
  split(trim(entry), ' ', [&](std::string_view word) { words.emplace_back(word); });
  if (words.size() != words_expected) return std::nullopt;
  PushedReference push;
  push.repository = {.account = words[0], .region = words[1], .name = words[2]};
  push.old_commit = commit_or_none(words[3]);
  push.new_commit = commit_or_none(words[4]);
  push.reference = words[5];
  return push;
}

}  // namespace

Result<std::unique_ptr<PostReceiveQueue>> PostReceiveQueue::watch(net::Reactor& reactor, std::filesystem::path folder, Take take) {
  const int watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (watch < 0 || ::inotify_add_watch(watch, folder.c_str(), IN_MOVED_TO) < 0) {
    const std::string words = std::strerror(errno);
    if (watch >= 0) ::close(watch);
    return failure(Code::unavailable, folder.string() + " can't be watched: " + words);
  }
  std::unique_ptr<PostReceiveQueue> queue(new PostReceiveQueue(std::move(folder), std::move(take)));
  queue->changes_ = std::make_unique<net::DescriptorWatch>(reactor, watch, [at = queue.get()] {
    std::array<char, 4096> events;
    while (::read(at->changes_->descriptor(), events.data(), events.size()) > 0) continue;
    at->take_all();
  });
  reactor.post([at = queue.get()] { at->take_all(); });
  return queue;
}

// An entry is deleted only after it was handled: if the process is killed in between, the entry is handled twice rather than not at all.
void PostReceiveQueue::take_all() {
  std::vector<std::filesystem::path> files;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder_, ignored)) {
    if (entry.path().filename().string().starts_with(prefix)) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  for (const std::filesystem::path& file : files) {
    const Result<std::string> text = read_file(file, entry_bytes_max);
    if (const std::optional<PushedReference> push = text ? read_entry(*text) : std::nullopt) take_(*push);
    std::filesystem::remove(file, ignored);
  }
}

std::string PostReceiveQueue::hook_of(const std::filesystem::path& folder, const RepositoryName& repository) {
  return "#!/bin/sh\n"
         "# Adds each push to the queue that the local cloud reads.\n"
         "queue='" +
         folder.string() +
         "'\n"
         "number=0\n"
         "while read -r old new reference; do\n"
         "  number=$((number + 1))\n"
         "  name=\"$(date +%s%N)-$$-$number\"\n"
         "  printf '%s %s %s %s %s %s\\n' " +
         repository.account + " " + repository.region + " " + repository.name +
         " \"$old\" \"$new\" \"$reference\" > \"$queue/new-$name\"\n"
         "  mv \"$queue/new-$name\" \"$queue/push-$name\"\n"
         "done\n";
}

}  // namespace martlet::cloud::code_commit

#include "git.hpp"

#include <algorithm>

#include <martlet/base/run_program.hpp>
#include <martlet/base/text.hpp>

namespace martlet::cloud::code_commit {
namespace {

Result<ProgramOutput> git(const std::filesystem::path& repository, std::vector<std::string> arguments) {
  Program program{.words = {"git", "--git-dir", repository.string()},
                  .environment = std::vector<std::string>{"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/nonexistent", "GIT_CONFIG_NOSYSTEM=1",
                                                          "GIT_CONFIG_GLOBAL=/dev/null", "LC_ALL=C"}};
  program.words.insert(program.words.end(), std::make_move_iterator(arguments.begin()), std::make_move_iterator(arguments.end()));
  Result<ProgramOutput> output = run_program(std::move(program));
  if (!output) output.error().next = "install git";
  return output;
}

Result<std::string> text_of(const std::filesystem::path& repository, const std::string& verb, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), verb);
  Result<ProgramOutput> output = git(repository, std::move(arguments));
  if (!output) return std::unexpected(output.error());
  if (!output->is_success) return failure(Code::unavailable, "git " + verb + " failed in " + repository.string());
  return std::move(output->text);
}

// Rejects everything that git could mistake for an option.
bool is_commit(const std::string& text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'f'); });
}

}  // namespace

Result<void> make_repository(const std::filesystem::path& repository) {
  const Result<std::string> made = text_of(repository, "init", {"--bare", "--quiet", "--template=", "--initial-branch=main"});
  if (!made) return std::unexpected(made.error());
  return {};
}

Result<std::optional<std::string>> commit_of(const std::filesystem::path& repository, const std::string& branch) {
  Result<ProgramOutput> output = git(repository, {"rev-parse", "--verify", "--quiet", "refs/heads/" + branch + "^{commit}"});
  if (!output) return std::unexpected(output.error());
  if (!output->is_success) return std::optional<std::string>();
  return std::optional<std::string>(trim(output->text));
}

Result<std::string> commit_message(const std::filesystem::path& repository, const std::string& commit) {
  if (!is_commit(commit)) return failure(Code::malformed, "that isn't a commit");
  Result<std::string> text = text_of(repository, "log", {"-1", "--format=%s", commit});
  if (text) *text = trim(*text);
  return text;
}

Result<std::optional<CommitText>> read_commit(const std::filesystem::path& repository, const std::string& commit) {
  if (!is_commit(commit)) return std::optional<CommitText>();
  const Result<ProgramOutput> output =
      git(repository, {"show", "--no-patch", "--date=raw", "--format=%H%n%T%n%P%n%an%n%ae%n%ad%n%cn%n%ce%n%cd%n%B", commit});
  if (!output) return std::unexpected(output.error());
  if (!output->is_success) return std::optional<CommitText>();
  std::vector<std::string> lines;
  split(output->text, '\n', [&](std::string_view line) { lines.emplace_back(line); });
  constexpr std::size_t lines_before_message = 9;
  if (lines.size() < lines_before_message) return failure(Code::unavailable, "git show says nothing of " + commit);
  CommitText text{.id = lines[0], .tree = lines[1]};
  split(lines[2], ' ', [&](std::string_view parent) {
    if (!parent.empty()) text.parents.emplace_back(parent);
  });
  text.author = lines[3] + "\n" + lines[4] + "\n" + lines[5];
  text.committer = lines[6] + "\n" + lines[7] + "\n" + lines[8];
  for (std::size_t i = lines_before_message; i < lines.size(); ++i) text.message += lines[i] + "\n";
  text.message = std::string(trim(text.message)) + "\n";
  return std::optional<CommitText>(std::move(text));
}

Result<std::vector<std::string>> branches_of(const std::filesystem::path& repository) {
  const Result<std::string> text = text_of(repository, "for-each-ref", {"--format=%(refname:strip=2)", "refs/heads"});
  if (!text) return std::unexpected(text.error());
  std::vector<std::string> branches;
  split(*text, '\n', [&](std::string_view branch) {
    if (!branch.empty()) branches.emplace_back(branch);
  });
  return branches;
}

Result<std::string> default_branch_of(const std::filesystem::path& repository) {
  Result<std::string> text = text_of(repository, "symbolic-ref", {"--short", "HEAD"});
  if (text) *text = trim(*text);
  return text;
}

Result<void> set_default_branch(const std::filesystem::path& repository, const std::string& branch) {
  const Result<std::string> set = text_of(repository, "symbolic-ref", {"HEAD", "refs/heads/" + branch});
  if (!set) return std::unexpected(set.error());
  return {};
}

Result<std::string> archive(const std::filesystem::path& repository, const std::string& commit) {
  if (!is_commit(commit)) return failure(Code::malformed, "that isn't a commit");
  return text_of(repository, "archive", {"--format=zip", commit});
}

}  // namespace martlet::cloud::code_commit

#include <martlet/deploy/package/elf.hpp>

#include <elf.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <fstream>
#include <optional>

namespace martlet::deploy {
namespace {

static_assert(std::endian::native == std::endian::little, "the structures below are read as they are");

constexpr std::size_t segments_max = 1024;
constexpr std::uint64_t interpreter_bytes_max = 4096;
constexpr std::uint64_t dynamic_bytes_max = 1024 * 1024;
constexpr std::uint64_t names_bytes_max = 64 * 1024 * 1024;

std::unexpected<Error> damaged(const char* what) {
  return failure(Code::malformed, std::string("it is damaged: ") + what, "build it again");
}
std::unexpected<Error> unsupported(const char* what) {
  return failure(Code::unsupported, what, "name the program that the build creates, for Linux on x86_64 or arm64");
}

template <class T>
std::optional<T> read(const ReadAt& read_at, std::uint64_t offset) {
  char bytes[sizeof(T)];
  if (read_at(offset, bytes) != sizeof bytes) return std::nullopt;
  T value;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

std::optional<std::string> read_bytes(const ReadAt& read_at, std::uint64_t offset, std::uint64_t size) {
  std::string bytes(static_cast<std::size_t>(size), '\0');
  if (read_at(offset, bytes) != bytes.size()) return std::nullopt;
  return bytes;
}

// Returns the string at `offset` in a table of NUL-terminated strings.
std::optional<std::string> text_at(const std::string& table, std::uint64_t offset) {
  if (offset >= table.size()) return std::nullopt;
  const std::size_t end = table.find('\0', static_cast<std::size_t>(offset));
  if (end == std::string::npos) return std::nullopt;
  return table.substr(static_cast<std::size_t>(offset), end - static_cast<std::size_t>(offset));
}

Result<Elf64_Ehdr> read_header(const ReadAt& read_at) {
  const auto identity = read<std::array<char, EI_NIDENT>>(read_at, 0);
  if (!identity || std::memcmp(identity->data(), ELFMAG, SELFMAG) != 0) return unsupported("it is not an ELF program");
  if ((*identity)[EI_CLASS] != ELFCLASS64 || (*identity)[EI_DATA] != ELFDATA2LSB)
    return unsupported("it is not a 64-bit little-endian program");
  const auto header = read<Elf64_Ehdr>(read_at, 0);
  if (!header) return damaged("its header is cut off");
  if (header->e_machine != EM_X86_64 && header->e_machine != EM_AARCH64)
    return unsupported("it is built for a processor that Lambda doesn't offer");
  if (header->e_type != ET_EXEC && header->e_type != ET_DYN) return unsupported("it is an object file or a core dump");
  if (header->e_phentsize != sizeof(Elf64_Phdr) || header->e_phnum == 0 || header->e_phnum > segments_max)
    return damaged("it has no segments");
  return *header;
}

Result<std::vector<Elf64_Phdr>> read_segments(const ReadAt& read_at, const Elf64_Ehdr& header) {
  std::vector<Elf64_Phdr> segments;
  for (std::size_t i = 0; i < header.e_phnum; ++i) {
    const auto segment = read<Elf64_Phdr>(read_at, header.e_phoff + i * sizeof(Elf64_Phdr));
    if (!segment) return damaged("its segments are cut off");
    segments.push_back(*segment);
  }
  return segments;
}

const Elf64_Phdr* find(const std::vector<Elf64_Phdr>& segments, std::uint32_t type) {
  const auto found = std::find_if(segments.begin(), segments.end(), [type](const Elf64_Phdr& one) { return one.p_type == type; });
  return found == segments.end() ? nullptr : &*found;
}

// Returns the offset in the file of the byte that is loaded at an address.
std::optional<std::uint64_t> offset_of(const std::vector<Elf64_Phdr>& segments, std::uint64_t address) {
  for (const Elf64_Phdr& segment : segments) {
    if (segment.p_type == PT_LOAD && address >= segment.p_vaddr && address - segment.p_vaddr < segment.p_filesz)
      return segment.p_offset + (address - segment.p_vaddr);
  }
  return std::nullopt;
}

// The dynamic section, which the loader reads.
struct Dynamic {
  std::vector<std::uint64_t> needed;  // offsets in the table of names
  std::uint64_t names_address = 0;
  std::uint64_t names_bytes = 0;
  bool is_program = false;
};

Result<Dynamic> read_dynamic(const ReadAt& read_at, const Elf64_Phdr& segment) {
  if (segment.p_filesz > dynamic_bytes_max) return damaged("its dynamic section is too large");
  Dynamic dynamic;
  for (std::uint64_t at = 0; at + sizeof(Elf64_Dyn) <= segment.p_filesz; at += sizeof(Elf64_Dyn)) {
    const auto entry = read<Elf64_Dyn>(read_at, segment.p_offset + at);
    if (!entry) return damaged("its dynamic section is cut off");
    switch (entry->d_tag) {
      case DT_NULL: return dynamic;
      case DT_NEEDED: dynamic.needed.push_back(entry->d_un.d_val); break;
      case DT_STRTAB: dynamic.names_address = entry->d_un.d_ptr; break;
      case DT_STRSZ: dynamic.names_bytes = entry->d_un.d_val; break;
      case DT_FLAGS_1: dynamic.is_program = (entry->d_un.d_val & DF_1_PIE) != 0; break;
      default: break;
    }
  }
  return dynamic;
}

Result<void> take_dynamic(const ReadAt& read_at, const std::vector<Elf64_Phdr>& segments, Elf& elf) {
  const Elf64_Phdr* segment = find(segments, PT_DYNAMIC);
  if (!segment) return {};
  const Result<Dynamic> dynamic = read_dynamic(read_at, *segment);
  if (!dynamic) return std::unexpected(dynamic.error());
  elf.is_program = elf.is_program || dynamic->is_program;
  if (dynamic->names_bytes > names_bytes_max) return damaged("its table of names is too large");
  const std::optional<std::uint64_t> offset = offset_of(segments, dynamic->names_address);
  const std::optional<std::string> names = offset ? read_bytes(read_at, *offset, dynamic->names_bytes) : std::nullopt;
  if (!names) return damaged("its table of names is missing");
  elf.names = *names;
  for (const std::uint64_t at : dynamic->needed) {
    const std::optional<std::string> name = text_at(elf.names, at);
    if (!name || name->empty()) return damaged("the name of a library is missing");
    elf.needed.push_back(*name);
  }
  return {};
}

Result<Elf> read_head(const ReadAt& read_at, std::vector<Elf64_Phdr>& segments) {
  const Result<Elf64_Ehdr> header = read_header(read_at);
  if (!header) return std::unexpected(header.error());
  Result<std::vector<Elf64_Phdr>> read = read_segments(read_at, *header);
  if (!read) return std::unexpected(read.error());
  segments = *std::move(read);
  Elf elf;
  elf.architecture = header->e_machine == EM_X86_64 ? Architecture::x86_64 : Architecture::arm64;
  elf.is_program = header->e_type == ET_EXEC;
  const Elf64_Phdr* segment = find(segments, PT_INTERP);
  if (!segment) return elf;
  if (segment->p_filesz > interpreter_bytes_max) return damaged("the name of its loader is too long");
  const std::optional<std::string> name = read_bytes(read_at, segment->p_offset, segment->p_filesz);
  const std::optional<std::string> text = name ? text_at(*name, 0) : std::nullopt;
  if (!text || text->empty()) return damaged("the name of its loader is missing");
  elf.interpreter = *text;
  elf.is_program = true;
  return elf;
}

}  // namespace

std::string_view name_of(Architecture architecture) { return architecture == Architecture::x86_64 ? "x86_64" : "arm64"; }

bool Elf::names_symbol(std::string_view symbol) const {
  const std::string whole = '\0' + std::string(symbol) + '\0';
  return names.find(whole) != std::string::npos;
}

Result<Elf> read_elf_head(const ReadAt& read_at) {
  std::vector<Elf64_Phdr> segments;
  return read_head(read_at, segments);
}

Result<Elf> read_elf(const ReadAt& read_at) {
  std::vector<Elf64_Phdr> segments;
  Result<Elf> elf = read_head(read_at, segments);
  if (!elf) return elf;
  if (const Result<void> taken = take_dynamic(read_at, segments, *elf); !taken) return std::unexpected(taken.error());
  return elf;
}

Result<Elf> read_elf(const std::filesystem::path& file) {
  std::ifstream opened(file, std::ios::binary);
  if (!opened) return failure(Code::not_found, "can't read " + file.string());
  const ReadAt read_at = [&opened](std::uint64_t offset, std::span<char> into) {
    opened.clear();
    opened.seekg(static_cast<std::streamoff>(offset));
    opened.read(into.data(), static_cast<std::streamsize>(into.size()));
    return opened.gcount() > 0 ? static_cast<std::size_t>(opened.gcount()) : 0;
  };
  Result<Elf> elf = read_elf(read_at);
  if (!elf) elf.error().what = file.string() + " can't be packaged: " + elf.error().what;
  return elf;
}

}  // namespace martlet::deploy

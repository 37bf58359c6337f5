#include "storage/passphrase.h"

#include <map>
#include <mutex>
#include <sodium.h>
#include <utility>

#include "core/error.h"
#include "files/filename.h"
#include "files/filereader.h"
#include "storage/schema.h"
#include "storage/sqliteheader.h"

namespace guapai::storage {
namespace {

namespace fs = std::filesystem;
using core::Error;
using core::ErrorCode;

/// How long to wait for another program that is writing.
constexpr std::chrono::milliseconds kPatience{3000};
constexpr std::size_t kNonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kWrappedSize = kNonceSize + SecretKey::kSize + crypto_aead_xchacha20poly1305_ietf_ABYTES;
/// What a lock may ask for. A library from elsewhere must not take all memory or all time.
constexpr std::uint64_t kMostOperations = 20;
constexpr std::uint64_t kMostMemory = std::uint64_t{1} << 30;

std::uint8_t* bytesOf(std::string& text) {
  return reinterpret_cast<std::uint8_t*>(text.data());
}

const std::uint8_t* bytesOf(const std::string& text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

/// The keys of the libraries that were unlocked. The backup of the day is read in a thread of its own.
class KnownKeys {
public:
  static KnownKeys& ofProcess() {
    static KnownKeys keys;
    return keys;
  }

  void add(const std::shared_ptr<const Cipher>& cipher) {
    const std::lock_guard guard(m_mutex);
    m_ciphers.insert_or_assign(cipher->keyName(), cipher);
  }
  void remove(const std::string& keyName) {
    const std::lock_guard guard(m_mutex);
    m_ciphers.erase(keyName);
  }
  /// Null where the key is not known.
  [[nodiscard]] std::shared_ptr<const Cipher> find(const std::string& keyName) {
    const std::lock_guard guard(m_mutex);
    const auto found = m_ciphers.find(keyName);
    return found == m_ciphers.end() ? nullptr : found->second;
  }

private:
  std::mutex m_mutex;
  std::map<std::string, std::shared_ptr<const Cipher>> m_ciphers;
};

/// The key that is made from a passphrase (Argon2id).
SecretKey keyFrom(const std::string& passphrase, const std::string& salt, const PassphraseCost& cost) {
  SecretKey key;
  const int failed = crypto_pwhash(key.data(), SecretKey::kSize, passphrase.data(), passphrase.size(), bytesOf(salt),
                                   cost.operations, cost.memory, crypto_pwhash_ALG_ARGON2ID13);
  if (failed != 0) throw Error(ErrorCode::MemoryFull, "Argon2id");
  return key;
}

std::string randomBytes(std::size_t count) {
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), count);
  return bytes;
}

/// The name of the key is associated, so that the lock of another library does not fit.
Lock lockFor(const Cipher& cipher, const std::string& passphrase, const PassphraseCost& cost) {
  Lock lock{.keyName = cipher.keyName(), .salt = randomBytes(crypto_pwhash_SALTBYTES), .cost = cost, .wrapped = {}};
  const SecretKey made = keyFrom(passphrase, lock.salt, cost);
  lock.wrapped = randomBytes(kNonceSize);
  lock.wrapped.resize(kWrappedSize);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(lock.wrapped) + kNonceSize, nullptr, cipher.key().data(),
                                             SecretKey::kSize, bytesOf(std::as_const(lock.keyName)),
                                             lock.keyName.size(), nullptr, bytesOf(lock.wrapped), made.data());
  return lock;
}

/// Null where the passphrase does not open the lock.
std::shared_ptr<const Cipher> opened(const Lock& lock, const std::string& passphrase) {
  const SecretKey made = keyFrom(passphrase, lock.salt, lock.cost);
  SecretKey key;
  const int refused = crypto_aead_xchacha20poly1305_ietf_decrypt(
      key.data(), nullptr, nullptr, bytesOf(lock.wrapped) + kNonceSize, kWrappedSize - kNonceSize,
      bytesOf(lock.keyName), lock.keyName.size(), bytesOf(lock.wrapped), made.data());
  if (refused != 0) return nullptr;
  auto cipher = std::make_shared<const Cipher>(std::move(key));
  return cipher->keyName() == lock.keyName ? cipher : nullptr;
}

bool isSensible(const Lock& lock) {
  return lock.salt.size() == crypto_pwhash_SALTBYTES && lock.wrapped.size() == kWrappedSize &&
         lock.cost.operations >= crypto_pwhash_OPSLIMIT_MIN && lock.cost.operations <= kMostOperations &&
         lock.cost.memory >= crypto_pwhash_MEMLIMIT_MIN && lock.cost.memory <= kMostMemory;
}

/// Whether a library is of a version that knows no passphrases. Opening one for reading would upgrade a copy.
bool isTooOld(const fs::path& library) {
  constexpr std::uint32_t kFirstVersion = 6;
  const std::string head = files::readHead(library, SqliteHeader::kSize);
  return head.size() == SqliteHeader::kSize && head.starts_with(SqliteHeader::kMagic) &&
         bigEndian(head, SqliteHeader::kApplicationId) == kApplicationId &&
         bigEndian(head, SqliteHeader::kVersion) < kFirstVersion;
}

/// The lock of a library that is not open; absent where it has no passphrase.
std::optional<Lock> lockIn(const fs::path& library) {
  if (isTooOld(library)) return std::nullopt;
  const auto opened = openLibraryFile(library, programSchema(), kPatience, core::Date(), Database::Access::ReadOnly);
  return lockOf(*opened.database);
}

}  // namespace

LibraryKey newLibraryKey(const std::string& passphrase, const PassphraseCost& cost) {
  auto cipher = std::make_shared<const Cipher>(SecretKey::random());
  Lock lock = lockFor(*cipher, passphrase, cost);
  return {.cipher = std::move(cipher), .lock = std::move(lock)};
}

std::optional<Lock> lockOf(Database& database) {
  std::optional<Lock> lock;
  Statement select(database, "SELECT key_name, salt, operations, memory, wrapped FROM lock");
  if (select.run().next()) {
    lock = Lock{.keyName = select.text(0), .salt = select.text(1), .cost = {}, .wrapped = select.text(4)};
    lock->cost.operations = static_cast<std::uint64_t>(select.integer(2));
    lock->cost.memory = static_cast<std::uint64_t>(select.integer(3));
    if (!isSensible(*lock)) throw Error(ErrorCode::LibraryDamaged, files::shownName(database.file()) + " (lock)");
  }
  return lock;
}

std::string keyNameOf(const fs::path& library) {
  const auto lock = lockIn(library);
  return lock ? lock->keyName : std::string();
}

bool unlock(const fs::path& library, const std::string& passphrase) {
  const auto lock = lockIn(library);
  const auto cipher = lock ? opened(*lock, passphrase) : nullptr;
  if (cipher) rememberKey(cipher);
  return cipher != nullptr;
}

LibraryKey knownLibraryKey(const fs::path& library) {
  auto lock = lockIn(library);
  auto cipher = lock ? KnownKeys::ofProcess().find(lock->keyName) : nullptr;
  if (!cipher) throw Error(ErrorCode::PassphraseNeeded, files::shownName(library));
  return {.cipher = std::move(cipher), .lock = *std::move(lock)};
}

void rememberKey(const std::shared_ptr<const Cipher>& cipher) {
  KnownKeys::ofProcess().add(cipher);
}

std::optional<std::string> knownKey(const std::string& keyName) {
  const auto cipher = KnownKeys::ofProcess().find(keyName);
  if (!cipher) return std::nullopt;
  std::string hex(2 * SecretKey::kSize + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), cipher->key().data(), SecretKey::kSize);
  hex.pop_back();
  return hex;
}

bool learnKey(const std::string& keyName, const std::string& key) {
  SecretKey bytes;
  std::size_t size = 0;
  const int failed = sodium_hex2bin(bytes.data(), SecretKey::kSize, key.data(), key.size(), nullptr, &size, nullptr);
  if (failed != 0 || size != SecretKey::kSize || key.size() != 2 * SecretKey::kSize) return false;
  const auto cipher = std::make_shared<const Cipher>(std::move(bytes));
  if (cipher->keyName() != keyName) return false;
  rememberKey(cipher);
  return true;
}

void forgetKey(const std::string& keyName) {
  KnownKeys::ofProcess().remove(keyName);
}

void useKnownKey(Database& database) {
  const auto lock = lockOf(database);
  if (!lock) return;
  auto cipher = KnownKeys::ofProcess().find(lock->keyName);
  if (!cipher) throw Error(ErrorCode::PassphraseNeeded, files::shownName(database.file()));
  database.useCipher(std::move(cipher));
}

void changeLock(Database& database, const std::string& passphrase, const PassphraseCost& cost) {
  const Lock lock = lockFor(*database.cipher(), passphrase, cost);
  Statement(database, "UPDATE lock SET salt = ?, operations = ?, memory = ?, wrapped = ?")
      .runOn(1, lock.salt, static_cast<std::int64_t>(cost.operations), static_cast<std::int64_t>(cost.memory),
             lock.wrapped);
}

}  // namespace guapai::storage

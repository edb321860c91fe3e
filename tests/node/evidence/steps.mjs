// Mutations that turn an answer into a contradiction or a look-alike. Each changes `state.root`.

import { FAMILIES, FOREIGN, WRAPPERS } from './names.mjs'

/** Values for fields. */
const VALUES = [
  ...[
    0,
    '0',
    1,
    '1',
    -1,
    '-1',
    true,
    false,
    'true',
    'false',
    null,
    '',
    ' 0 ',
    '00',
    '0.0',
    200,
    'ok',
    'fail',
    '分数为空',
  ],
  ...['66660004', 66660004, '41000', 2006, 2016, 1004, 14, 15, 90100, 10000, 10001, 10003, 10021, '-14', 66666006],
  ...['InternalError', 'InvalidParameterValue.BizTokenExpired', 'WBFaceErrorDomainCompareServer', 'finished', 'doing'],
  ...['requestFacialVerify:fail cancel', 'requestFacialVerify:ok', 'request:ok', 'undefined'],
  ...['CE661F1A-0F1E-45BD-BE13-34C05CEA7681', 'abc', {}, [], [0], [true], { code: '66660004' }, { value: true }],
]

/** Returns a copy of one of the values, since a later step may change it. */
const any = (random) => structuredClone(random.one(VALUES))

const UNKNOWN = ['foo', 'payload2', 'userInfo']
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lists the objects in a value, beginning with the value itself. */
function objects(value) {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(objects)
  return isObject(value) ? [value, ...inside] : inside
}

/** Picks an object of the input and one of its names. The outer objects are more likely, since they are few. */
function spot({ root }, random) {
  const all = objects(root).filter((one) => Object.keys(one).length > 0)
  if (all.length === 0) return null
  const object = random.one(random.chance(2) ? all.slice(0, 2) : all)
  return [object, random.one(Object.keys(object))]
}

/** Renames a field in place, since the order of fields is an input as well. */
function rename(object, from, to) {
  const fields = Object.entries(object).filter(([name]) => name === from || name !== to)
  for (const name of Object.keys(object)) delete object[name]
  for (const [name, value] of fields) object[name === from ? to : name] = value
}

const familyOf = (name) => FAMILIES.find((names) => names.includes(name))

/** Returns a copy of a field from any depth of another answer. */
function borrowed({ donors }, random) {
  const object = random.one(random.one(donors))
  const name = random.one(Object.keys(object))
  return [name, structuredClone(object[name])]
}

/** Adds fields to an object, before or after its own. */
function put(object, fields, random) {
  if (random.chance(2)) return Object.assign(object, fields)
  const own = { ...object }
  for (const name of Object.keys(own)) delete object[name]
  return Object.assign(object, fields, { ...own, ...fields })
}

/** The mutations of a request's input, by description. */
export const STEPS = {
  replace(state, random) {
    const [object, name] = spot(state, random) ?? []
    if (object) object[name] = any(random)
  },
  remove(state, random) {
    const [object, name] = spot(state, random) ?? []
    if (object) delete object[name]
  },
  'rename to another spelling'(state, random) {
    const [object, name] = spot(state, random) ?? []
    const family = object && familyOf(name)
    if (family) rename(object, name, random.one(family))
  },
  'rename to a foreign name'(state, random) {
    const [object, name] = spot(state, random) ?? []
    if (object) rename(object, name, random.one(FOREIGN))
  },
  'say it twice, differently'(state, random) {
    const [object, name] = spot(state, random) ?? []
    const family = object && familyOf(name)
    if (family) put(object, { [random.one(family.filter((one) => one !== name))]: any(random) }, random)
  },
  'add a code, a flag or an error'(state, random) {
    const object = random.one(objects(state.root).slice(0, 3))
    if (object) put(object, { [random.one(FAMILIES.slice(0, 5).flat())]: any(random) }, random)
  },
  'move one level down'(state, random) {
    const [object, name] = spot(state, random) ?? []
    if (!object) return
    const wrapper = random.one(random.chance(4) ? UNKNOWN : WRAPPERS)
    if (wrapper === name) return
    const moved = { [name]: object[name] }
    delete object[name]
    object[wrapper] = isObject(object[wrapper]) ? { ...object[wrapper], ...moved } : moved
  },
  'join at the same level'(state, random) {
    const object = objects(state.root)[0]
    const [name, value] = borrowed(state, random)
    if (object) put(object, { [name]: value }, random)
  },
  'join one level up'(state, random) {
    const [name, value] = borrowed(state, random)
    const wrapper = random.one(WRAPPERS)
    if (name !== wrapper) state.root = put({ [wrapper]: state.root }, { [name]: value }, random)
  },
  'join inside'(state, random) {
    const object = random.one(objects(state.root).slice(1))
    const [name, value] = borrowed(state, random)
    if (object) put(object, { [name]: value }, random)
  },
  'put another answer inside'(state, random) {
    const object = objects(state.root)[0]
    const wrapper = random.one(random.chance(4) ? UNKNOWN : WRAPPERS)
    if (object && !(wrapper in object)) object[wrapper] = structuredClone(random.one(state.donors.at(-1)))
  },
  'put another answer beside'(state, random) {
    const [own, other] = [random.one(WRAPPERS), random.one(WRAPPERS)]
    if (own !== other)
      state.root = put({ [own]: state.root }, { [other]: structuredClone(random.one(state.donors.at(-1))) }, random)
  },
  'repeat a parameter'(state, random) {
    const name = state.isAddress && isObject(state.root) && random.one(Object.keys(state.root))
    if (name) state.root[name] = [state.root[name], any(random)].flat()
  },
  'wrap in an envelope'(state, random) {
    const code = random.one([0, '0', 1, 200, '200', 500, 401, 66660004, '2006', 10003, 41000, -1, null])
    const flag = random.one([{}, {}, { success: true }, { success: false }, { error: 'm' }, { error: null }])
    const key = random.one(random.chance(8) ? UNKNOWN : WRAPPERS)
    const about = random.chance(3) ? flag : { [random.one(FAMILIES[0])]: code, msg: 'm', ...flag }
    state.root = { ...about, [key]: state.root }
  },
  'put into a list of one'(state) {
    state.root = [state.root]
  },
  'make text of an object'(state, random) {
    const holders = objects(state.root).filter((one) => Object.values(one).some(isObject))
    const holder = random.one(holders)
    if (!holder) return
    const name = random.one(Object.keys(holder).filter((one) => isObject(holder[one])))
    holder[name] = JSON.stringify(holder[name])
  },
}
